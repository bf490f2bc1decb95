package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who is written to when a lead comes in: the visitor who sent a form, and whoever gets the lead. */
@IntegrationTest
class LeadMailsIntegrationTests {
    private static final String FORMS = "/api/crm/lead-forms";
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);
    private static final String FORM = """
            {"name": "Contact", %s
             "fields": [
               {"name": "lastName", "kind": "TEXT", "required": true, "labels": {"en": "Name", "fa": "نام"}},
               {"name": "email", "kind": "EMAIL", "required": false, "labels": {"en": "E-mail", "fa": "ایمیل"}},
               {"name": "phone", "kind": "PHONE", "required": false, "labels": {"en": "Phone", "fa": "تلفن"}}],
             "texts": {"en": {"title": "Ask us", "button": "Send", "thanks": "Thank you"},
                       "fa": {"title": "بپرسید", "button": "ارسال", "thanks": "سپاس، رسید"}}}""";

    private final TestUnits units;
    private final TestHttp http;
    private final FormStamp stamps;
    private final TakeSubmission submissions;
    private final LeadFormStore forms;
    private final TransactionTemplate transaction;
    private final DSLContext sql;
    private Actor unit;
    private TestCaller admin;
    private TestCaller stranger;

    LeadMailsIntegrationTests(
            TestUnits units,
            TestHttp http,
            FormStamp stamps,
            TakeSubmission submissions,
            LeadFormStore forms,
            TransactionTemplate transaction,
            DSLContext sql) {
        this.units = units;
        this.http = http;
        this.stamps = stamps;
        this.submissions = submissions;
        this.forms = forms;
        this.transaction = transaction;
        this.sql = sql;
        this.unit = units.newUnit();
        this.admin = http.nobody();
        this.stranger = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        stranger = http.nobody().from("203.0.114." + ADDRESS.getAndIncrement());
    }

    @Test
    void thanksAVisitorInHisLanguageOnceADayForEachAddress() throws Exception {
        var form = form("");
        assertThat(form.get("receipt").asBoolean()).isTrue();
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Object>>mapToObj(
                            n -> () -> send(form, n % 2 == 0 ? "Ada@example.org" : "ada@EXAMPLE.org"))
                    .toList());
        }
        assertThat(mails("lead-form-received")).hasSize(1);
        var mail = mail("lead-form-received");
        assertThat(mail.get("text").asString()).startsWith("سپاس، رسید");
        assertThat(mail.get("html").asString()).contains("<html lang=\"fa\" dir=\"rtl\">");
        assertThat(mail.toString())
                .as("a stranger gets nothing that somebody typed")
                .doesNotContain("spam.example");

        aged("23 hours 59 minutes");
        send(form, "ada@example.org");
        assertThat(mails("lead-form-received")).hasSize(1);
        aged("2 minutes");
        send(form, "ada@example.org");
        assertThat(mails("lead-form-received")).hasSize(2);
        send(form, "bob@example.org");
        assertThat(mails("lead-form-received")).hasSize(3);
    }

    @Test
    void forgetsWhomItWroteToAfterADay() {
        var form = form("");
        send(form, "ada@example.org");
        aged("25 hours");
        send(form, "bob@example.org");
        assertThat(Acting.<Integer, RuntimeException>call(
                        unit,
                        () -> sql.fetchSingle(
                                        "select count(*)::int from leads.form_receipt where tenant_id = ?",
                                        unit.tenant())
                                .get(0, Integer.class)))
                .isEqualTo(1);
    }

    @Test
    void writesToNoRobotAndNotWhereItIsOffOrTheAddressIsToBeConfirmed() {
        var form = form("");
        var trapped = filled(form, "robot@example.org");
        trapped.put("website", "https://spam.example");
        stranger.post(address(form), trapped);
        var fast = filled(form, "robot@example.org");
        fast.put("stamp", stranger.get(address(form)).json().get("stamp").asString());
        stranger.post(address(form), fast);
        send(form("\"receipt\": false,"), "ada@example.org");
        send(form("\"doubleOptIn\": true,"), "ada@example.org");
        var byPhone = filled(form, "x@example.org");
        byPhone.put("values", Map.of("lastName", "Ada", "phone", "+12025550123"));
        assertThat(stranger.post(address(form), byPhone).status()).isEqualTo(202);
        assertThat(mails("lead-form-received")).isEmpty();
        assertThat(mails("lead-form-confirmation")).hasSize(1);
    }

    @Test
    void turnsTheReceiptOffAndKeepsItOffThroughOtherChanges() {
        var one = FORMS + "/" + form("").get("id").asString();
        assertThat(admin.put(one, Map.of("receipt", false))
                        .json()
                        .get("receipt")
                        .asBoolean())
                .isFalse();
        assertThat(admin.put(one, Map.of("name", "Other")).json().get("receipt").asBoolean())
                .isFalse();
    }

    @Test
    void writesNothingWhenTheSubmissionIsNotKept() {
        var form = form("");
        var id = UUID.fromString(form.get("id").asString());
        Acting.run(
                unit,
                () -> transaction.executeWithoutResult(status -> {
                    var input = new SubmissionInput(
                            stamps.at(id, Instant.now().minusSeconds(30)),
                            Map.of("lastName", "Ada", "email", "ada@example.org"),
                            "en",
                            null,
                            null,
                            null);
                    submissions.take(forms.find(id), input, "203.0.114.1");
                    status.setRollbackOnly();
                }));
        assertThat(mails("lead-form-received")).isEmpty();
        send(form, "ada@example.org");
        assertThat(mails("lead-form-received")).as("the day has not begun").hasSize(1);
    }

    @Test
    void writesToWhoeverGetsALeadButNotOfManyAtOnceNorOfHisOwn() {
        var ann = units.actor(unit.tenant(), "leads:read");
        http.as(ann);
        Acting.run(
                unit,
                () -> sql.execute(
                        "update identity.person set locale = 'fa' where tenant_id = ? and id = ?",
                        unit.tenant(),
                        ann.id()));
        send(form("\"ownerId\": \"" + ann.id() + "\","), "ada@example.org");
        assertThat(mails("lead-assigned")).hasSize(1);
        var mail = mail("lead-assigned");
        assertThat(mail.get("subject").asString()).contains("سرنخ تازه", "Ada");
        assertThat(mail.get("html").asString()).contains("<html lang=\"fa\" dir=\"rtl\">", "/leads/");

        var lead = admin.post("/api/crm/leads", Map.of("lastName", "Mine", "ownerId", unit.id()));
        assertThat(lead.status()).isEqualTo(201);
        assertThat(mails("lead-assigned")).as("one's own").hasSize(1);
        admin.post("/api/crm/leads/hand-over", Map.of("from", unit.id(), "to", ann.id()));
        assertThat(mails("lead-assigned")).as("handed over").hasSize(1);
        assertThat(admin.get("/api/crm/leads?owner=" + ann.id()).json().get("items"))
                .hasSize(2);
    }

    private JsonNode form(String more) {
        var made = admin.post(FORMS, FORM.formatted(more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static String address(JsonNode form) {
        return "/api/public/forms/" + form.get("key").asString();
    }

    private Map<String, Object> filled(JsonNode form, String email) {
        var stamp = Acting.call(
                unit,
                () -> stamps.at(
                        UUID.fromString(form.get("id").asString()),
                        Instant.now().minusSeconds(30)));
        var values = Map.of("lastName", "Ada buy at https://spam.example", "email", email);
        return new HashMap<>(Map.of("stamp", stamp, "values", values, "language", "fa"));
    }

    private Object send(JsonNode form, String email) {
        var sent = stranger.post(address(form), filled(form, email));
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return sent;
    }

    private void aged(String time) {
        Acting.run(
                unit,
                () -> sql.execute(
                        "update leads.form_receipt set sent_at = sent_at - ?::interval where tenant_id = ?",
                        time,
                        unit.tenant()));
    }

    private JsonNode mails(String kind) {
        return admin.get("/api/admin/outbox?kind=" + kind).json().get("items");
    }

    /** The newest. */
    private JsonNode mail(String kind) {
        return admin.get("/api/admin/outbox/" + mails(kind).at("/0/id").asString())
                .json();
    }
}

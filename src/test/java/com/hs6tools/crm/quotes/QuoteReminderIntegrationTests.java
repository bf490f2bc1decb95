package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Customers are reminded of their quotes by the unit's own clock, once. */
@IntegrationTest
class QuoteReminderIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";
    private static final String RULE = "/api/crm/quote-reminder";
    private static final String END = "2011-12-20";

    private final RemindOfQuotes remind;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final TestHttp http;
    private final TestUnits units;
    private Actor unit;
    private TestCaller rep;
    private String customer = "";

    QuoteReminderIntegrationTests(
            RemindOfQuotes remind, Settings settings, TransactionTemplate transaction, TestHttp http, TestUnits units) {
        this.remind = remind;
        this.settings = settings;
        this.transaction = transaction;
        this.http = http;
        this.units = units;
        this.unit = units.newUnit();
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        unit = units.newUnit(s -> clock(s, "2011-12-01"));
        rep = http.as(unit);
        customer = rep.post(
                        "/api/crm/customers", Map.of("firstName", "Ann", "email", "ann@example.org", "language", "fa"))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void remindsOnceAndOnlyWhenItIsTime() {
        var quote = sent(END, Map.of("to", "buyer@example.org"));
        remindAt("2011-12-16");
        assertThat(reminders()).isEmpty();
        remindAt("2011-12-17T08:59:00Z");
        assertThat(reminders()).as("nobody wants mail at night").isEmpty();
        remindAt("2011-12-17T09:00:00Z");
        remindAt("2011-12-17");
        remindAt("2011-12-18");
        remindAt(END);
        assertThat(reminders()).hasSize(1);

        var mail = rep.get("/api/admin/outbox/" + reminders().at("/0/id").asString())
                .json();
        assertThat(mail.get("to").asString()).isEqualTo("buyer@example.org");
        assertThat(mail.get("subject").asString()).contains("Q-000001", "۱۳۹۰");
        assertThat(mail.get("html").asString()).contains("<html lang=\"fa\" dir=\"rtl\">");
        var token = mail.get("text").asString().replaceAll("(?s).*/q/([\\w-]+).*", "$1");
        assertThat(TestLinks.stranger(http)
                        .get("/api/public/quotes/" + token)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("OPEN");
        var history = rep.get(quote).json().get("history");
        assertThat(history.findValuesAsString("kind")).containsExactly("REMINDED", "SENT", "CREATED");
        assertThat(history.at("/0/text").asString()).isEqualTo("buyer@example.org");
        assertThat(rep.get("/api/crm/customers/{id}/timeline?kind=QUOTE", customer)
                        .json()
                        .get("items")
                        .findValuesAsString("event"))
                .contains("REMINDED");
        assertThat(rep.get(quote).json().get("status").asString()).isEqualTo("SENT");
    }

    @Test
    void leavesAloneWhatIsAnsweredReplacedClosedOrNeverWasMailed() {
        var accepted = TestLinks.token(rep.post(draft(END) + "/send", null));
        answer(accepted, "accept", Map.of("name", "A", "signature", "A"));
        var rejected = TestLinks.token(rep.post(draft(END) + "/send", null));
        answer(rejected, "reject", Map.of());
        rep.post(sent(END, null) + "/revise", null);
        rep.post(sent(END, null) + "/revoke", null);
        sent(END, Map.of("mail", false));
        draft(END);
        sent("2011-12-15", null);
        remindAt("2011-12-17");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void lookedAtIsNotAnsweredAndARevisionHasAReminderOfItsOwn() {
        var quote = draft(END);
        answer(TestLinks.token(rep.post(quote + "/send", null)), "view", null);
        remindAt("2011-12-17");
        assertThat(reminders()).hasSize(1);
        var revised = rep.post(quote + "/revise", null).json();
        var next = QUOTES + "/" + revised.get("id").asString();
        rep.post(next + "/send", null);
        remindAt(revised.get("validUntil").asString());
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void doesNotRemindOfWhatWasSentJustNow() {
        clockOf("2011-12-17");
        sent(END, null);
        var early = sent("2011-12-21", null);
        remindAt("2011-12-18");
        assertThat(reminders()).hasSize(1);
        assertThat(rep.get(early).json().get("history").findValuesAsString("kind"))
                .contains("REMINDED");
    }

    @Test
    void goesByTheRuleOfTheUnit() {
        assertThat(rep.get(RULE).json().get("daysBefore").asInt()).isEqualTo(3);
        assertThat(rep.put(RULE, Map.of("daysBefore", 91)).status()).isEqualTo(422);
        assertThat(rep.put(RULE, Map.of()).status()).isEqualTo(422);
        assertThat(http.as(units.actor(unit.tenant(), "quotes:read"))
                        .put(RULE, Map.of("daysBefore", 1))
                        .status())
                .isEqualTo(403);
        sent(END, null);
        var off = rep.put(RULE, Map.of("daysBefore", 0, "version", 0));
        assertThat(off.json().get("version").asLong()).as(off.text()).isEqualTo(1);
        assertThat(rep.put(RULE, Map.of("daysBefore", 5, "version", 0)).status())
                .isEqualTo(409);
        remindAt("2011-12-18");
        assertThat(reminders()).isEmpty();
        rep.put(RULE, Map.of("daysBefore", 5));
        remindAt("2011-12-18");
        assertThat(reminders()).hasSize(1);
        assertThat(rep.get("/api/admin/audit?action=quote_reminder.changed").text())
                .contains("daysBefore");
    }

    @Test
    void keepsNeitherMailNorReminderWhenItIsNotDone() {
        var quote = sent(END, null);
        clockOf("2011-12-17");
        Acting.run(
                Actor.system(unit.tenant()),
                () -> transaction.executeWithoutResult(status -> {
                    remind.remindSome();
                    status.setRollbackOnly();
                }));
        assertThat(reminders()).isEmpty();
        assertThat(rep.get(quote).json().get("history").findValuesAsString("kind"))
                .doesNotContain("REMINDED");
        remindAt("2011-12-17");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void reachesNobodyWhenTheCustomerWasDeletedAndGoesOnWithTheOthers() {
        sent(END, null);
        rep.delete("/api/crm/customers/" + customer);
        customer = rep.post("/api/crm/customers", Map.of("firstName", "Bob", "email", "bob@example.org"))
                .json()
                .get("id")
                .asString();
        sent(END, null);
        remindAt("2011-12-17");
        assertThat(reminders().findValuesAsString("to")).containsExactly("bob@example.org");
    }

    private void remindAt(String moment) {
        clockOf(moment);
        Acting.run(Actor.system(unit.tenant()), remind::remindSome);
    }

    private void clockOf(String moment) {
        Acting.run(unit, () -> settings.save(clock(settings.current(), moment)));
    }

    private String draft(String validUntil) {
        var body = Map.of(
                "customerId",
                customer,
                "validUntil",
                validUntil,
                "lines",
                List.of(Map.of("name", "Saw", "quantity", 1, "unitPrice", 9)));
        return QUOTES + "/" + rep.post(QUOTES, body).json().get("id").asString();
    }

    private String sent(String validUntil, Object request) {
        var quote = draft(validUntil);
        var sent = rep.post(quote + "/send", request);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        return quote;
    }

    private void answer(String token, String how, Object body) {
        var answered = TestLinks.stranger(http).post("/api/public/quotes/" + token + "/" + how, body);
        assertThat(answered.status()).as(answered.text()).isLessThan(300);
    }

    private JsonNode reminders() {
        return rep.get("/api/admin/outbox?kind=quote-reminder").json().get("items");
    }

    private static UnitSettings clock(UnitSettings s, String moment) {
        return new UnitSettings(
                s.unitName(),
                moment,
                s.currency(),
                s.timeZone(),
                s.language(),
                s.languages(),
                s.phoneRegion(),
                s.weights(),
                s.highValueFrom(),
                s.tierRule(),
                s.tierThresholds(),
                s.modulesOff());
    }
}

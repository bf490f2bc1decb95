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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ReferralIntegrationTests {
    private static final String LINKS = "/api/crm/referral-links";
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);
    private static final String FORM = """
            {"name": "Contact", "fields": [
               {"name": "lastName", "kind": "TEXT", "required": true, "labels": {"en": "Name"}},
               {"name": "email", "kind": "EMAIL", "required": true, "labels": {"en": "E-mail"}}],
             "texts": {"en": {"title": "Ask us", "button": "Send", "thanks": "Thank you"}}}""";

    private final TestUnits units;
    private final TestHttp http;
    private final FormStamp stamps;
    private Actor unit;
    private TestCaller admin;
    private TestCaller stranger;
    private JsonNode form;
    private String customer;

    ReferralIntegrationTests(TestUnits units, TestHttp http, FormStamp stamps) {
        this.units = units;
        this.http = http;
        this.stamps = stamps;
        this.unit = units.newUnit();
        this.admin = http.nobody();
        this.stranger = http.nobody();
    }

    @BeforeEach
    void begin() {
        unit = units.newUnit();
        admin = http.as(unit);
        stranger = visitor();
        form = admin.post("/api/crm/lead-forms", FORM).json();
        customer = id(admin.post("/api/crm/customers", Map.of("lastName", "Grace", "email", "grace@example.org")));
    }

    private TestCaller visitor() {
        return visitor("Mozilla/5.0");
    }

    private TestCaller visitor(String program) {
        return http.nobody().from("198.51.100." + ADDRESS.getAndIncrement()).with("User-Agent", program);
    }

    private static String id(TestCaller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private JsonNode link(Map<String, ?> input) {
        var made = admin.post(LINKS, input);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private JsonNode again(JsonNode link) {
        return admin.get(LINKS + "/" + link.get("id").asString()).json();
    }

    private String address() {
        return "/api/public/forms/" + form.get("key").asString();
    }

    private String visit(String code) {
        return address() + "?ref=" + code;
    }

    private JsonNode send(String code, String email) {
        var formId = UUID.fromString(form.get("id").asString());
        var stamp = Acting.call(unit, () -> stamps.at(formId, Instant.now().minusSeconds(30)));
        var body = new HashMap<String, Object>(
                Map.of("stamp", stamp, "values", Map.of("lastName", "Ada", "email", email), "referral", code));
        assertThat(stranger.post(address(), body).status()).isEqualTo(202);
        return admin.get("/api/crm/leads?email=" + email).json().get("items").get(0);
    }

    private static String code(JsonNode link) {
        return link.get("code").asString();
    }

    @Test
    void knowsWhoRecommendedALead() {
        var link = link(Map.of("customerId", customer));
        assertThat(link.get("path").asString()).isEqualTo("/r/" + code(link));
        var page = stranger.get(link.get("path").asString());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("data-referral=\"" + code(link) + "\"")
                .contains(form.get("key").asString())
                .doesNotContain("Grace");
        var lead = send(code(link), "ada@example.org");
        assertThat(lead.get("source").asString()).isEqualTo("REFERRAL");
        assertThat(lead.get("referredBy").asString()).isEqualTo(customer);
        assertThat(lead.get("referrerName").asString()).isEqualTo("Grace");
        assertThat(lead.get("referralLinkId").asString())
                .isEqualTo(link.get("id").asString());
        assertThat(admin.get("/api/crm/leads?referrer=" + customer).json().get("items"))
                .hasSize(1);
        assertThat(admin.get("/api/crm/leads?referrer=" + UUID.randomUUID())
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(again(link).get("leads").asInt()).isEqualTo(1);
        var told = admin.get("/api/crm/customers/" + customer + "/timeline?kind=REFERRAL")
                .json()
                .get("items");
        assertThat(told.findValuesAsString("title")).containsExactly("Ada");
        var around = admin.get("/api/crm/customers/" + customer + "/360").json().get("referrals");
        assertThat(around.get("leads").asInt()).isEqualTo(1);
        assertThat(around.get("links")).hasSize(1);
        var report = admin.get("/api/crm/leads/report").json().get("referrers").get(0);
        assertThat(report.get("name").asString()).isEqualTo("Grace");
        assertThat(report.get("leads").asInt()).isEqualTo(1);
    }

    @Test
    void countsWhatWasWonByRecommendation() {
        var link = link(Map.of("partner", "Tool Fair"));
        var lead = send(code(link), "won@example.org");
        assertThat(lead.has("referredBy")).isFalse();
        assertThat(lead.get("referrerName").asString()).isEqualTo("Tool Fair");
        var path = "/api/crm/leads/" + lead.get("id").asString();
        admin.post(path + "/contact", null);
        admin.post(path + "/qualify", null);
        var converted = admin.post(path + "/convert", Map.of("opportunity", Map.of("value", 1200)));
        assertThat(converted.status()).as(converted.text()).isLessThan(300);
        var deal = admin.get(path).json().get("opportunityId").asString();
        var won = admin.post("/api/crm/opportunities/" + deal + "/move", Map.of("stage", "CLOSED_WON"));
        assertThat(won.status()).as(won.text()).isLessThan(300);
        var after = again(link);
        assertThat(after.get("converted").asInt()).isEqualTo(1);
        assertThat(after.get("wonValue").asInt()).isEqualTo(1200);
    }

    @Test
    void countsAVisitorOnceADayAndNoRobot() {
        var link = link(Map.of("customerId", customer));
        var path = link.get("path").asString();
        stranger.get(path);
        assertThat(again(link).get("visits").asInt())
                .as("a preview reads the page only")
                .isZero();
        stranger.get(visit(code(link)));
        stranger.get(visit(code(link)));
        assertThat(again(link).get("visits").asInt()).isEqualTo(1);
        visitor("Googlebot/2.1").get(visit(code(link)));
        assertThat(again(link).get("visits").asInt()).isEqualTo(1);
        visitor().get(visit(code(link)));
        assertThat(again(link).get("visits").asInt()).isEqualTo(2);
        assertThat(stranger.get(visit("x".repeat(10))).status()).isEqualTo(200);
    }

    @Test
    void tellsARevokedLinkFromAnUnknownOneToNobody() {
        var link = link(Map.of("customerId", customer));
        var path = LINKS + "/" + link.get("id").asString();
        assertThat(admin.post(path + "/revoke", null).json().get("moves").toString())
                .isEqualTo("[\"reinstate\"]");
        assertThat(admin.post(path + "/revoke", null).status()).isEqualTo(409);
        var revoked = stranger.get("/r/" + code(link));
        var unknown = stranger.get("/r/never-was");
        assertThat(revoked.status()).isEqualTo(404);
        assertThat(revoked.text()).isEqualTo(unknown.text()).contains("does not work any longer");
        var lead = send(code(link), "late@example.org");
        assertThat(lead.has("referredBy")).isFalse();
        stranger.get(visit(code(link)));
        assertThat(again(link).get("visits").asInt()).isZero();
        admin.post(path + "/reinstate", null);
        assertThat(admin.get(LINKS + "?q=grac").json().get("items")).hasSize(1);
        assertThat(admin.get(LINKS + "?q=nobody").json().get("items")).isEmpty();
        assertThat(stranger.get("/r/" + code(link)).status()).isEqualTo(200);
        assertThat(admin.get(LINKS + "?active=true&customerId=" + customer)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void speaksTheVisitorsLanguageFromItsTitleOn() {
        var texts = Map.of("title", "Ask", "button", "Send", "thanks", "Thanks");
        var labels = Map.of("ar", "الاسم", "en", "Name", "fa", "نام");
        var many = Map.of(
                "name",
                "Three languages",
                "fields",
                List.of(
                        Map.of("name", "lastName", "kind", "TEXT", "required", true, "labels", labels),
                        Map.of("name", "email", "kind", "EMAIL", "required", true, "labels", labels)),
                "texts",
                Map.of("ar", with(texts, "اسأل"), "en", with(texts, "Ask us"), "fa", with(texts, "بپرسید")));
        var formId = id(admin.post("/api/crm/lead-forms", many));
        var path = "/r/" + code(link(Map.of("customerId", customer, "formId", formId)));
        assertThat(visitor()
                        .with("Accept-Language", "de, fa-IR;q=0.8, en;q=0.5")
                        .get(path)
                        .text())
                .contains("<html lang=\"fa\" dir=\"rtl\">", "<title>بپرسید</title>");
        assertThat(visitor()
                        .with("Accept-Language", "fa")
                        .get(path + "?language=en")
                        .text())
                .contains("<html lang=\"en\" dir=\"ltr\">", "<title>Ask us</title>");
        admin.put("/api/admin/settings", Map.of("language", "fa"));
        assertThat(visitor().get(path).text()).as("a messenger's preview").contains("<title>بپرسید</title>");
    }

    private static Map<String, String> with(Map<String, String> texts, String title) {
        var more = new HashMap<>(texts);
        more.put("title", title);
        return more;
    }

    @Test
    void aPersonIsToldOfAFormThatIsNotThereInAPage() {
        var path = "/r/" + code(link(Map.of("customerId", customer)));
        var own = "/f/" + form.get("key").asString();
        admin.put("/api/admin/settings", Map.of("modulesOff", List.of("leads")));
        for (var address : List.of(path, own, own + "/confirm", "/f/never-was")) {
            var gone = stranger.get(address);
            assertThat(gone.status()).as(address).isEqualTo(404);
            assertThat(gone.text()).as(address).contains("does not work any longer");
        }
        admin.put("/api/admin/settings", Map.of("modulesOff", List.of()));
        assertThat(stranger.get(path).status()).isEqualTo(200);
    }

    @Test
    void isNoOtherUnitsBusiness() {
        var link = link(Map.of("customerId", customer));
        var other = http.as(units.newUnit());
        assertThat(other.get(LINKS + "/" + link.get("id").asString()).status()).isEqualTo(404);
        var theirs = other.post("/api/crm/lead-forms", FORM).json();
        stranger.get("/api/public/forms/" + theirs.get("key").asString() + "?ref=" + code(link));
        assertThat(again(link).get("visits").asInt()).isZero();
    }

    @Test
    void findsAPartnerHoweverHisNameIsWritten() {
        link(Map.of("partner", "ابزار يکتا\u200cي كرمان ۲۴"));
        for (var q : List.of("ابزار يکتا", "ابزار یکتا‌ی کرمان", "كرمان 24", "۲۴")) {
            assertThat(admin.get(LINKS + "?q={q}", q).json().get("items")).as(q).hasSize(1);
        }
    }

    @Test
    void refusesWhatMakesNoLink() {
        assertThat(admin.post(LINKS, Map.of()).status()).isEqualTo(422);
        assertThat(admin.post(LINKS, Map.of("customerId", customer, "partner", "Both"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(LINKS, Map.of("partner", "P", "formId", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
        admin.put("/api/crm/lead-forms/" + form.get("id").asString(), Map.of("active", false));
        var none = admin.post(LINKS, Map.of("customerId", customer));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Make one first");
        assertThat(admin.post("/api/crm/leads", Map.of("lastName", "Ada", "referredBy", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void followsAMergedCustomer() {
        var link = link(Map.of("customerId", customer));
        send(code(link), "ada@example.org");
        var other = id(admin.post("/api/crm/customers", Map.of("lastName", "Grace H", "email", "g2@example.org")));
        var merged = admin.post("/api/crm/customers/" + other + "/merge", Map.of("from", customer));
        assertThat(merged.status()).as(merged.text()).isLessThan(300);
        assertThat(again(link).get("customerId").asString()).isEqualTo(other);
        assertThat(admin.get("/api/crm/leads?referrer=" + other).json().get("items"))
                .hasSize(1);
    }
}

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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class LeadFormIntegrationTests {
    private static final String FORMS = "/api/crm/lead-forms";
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);
    private static final String FORM = """
            {"name": "Contact", "tags": ["web"], "origins": [%s], "doubleOptIn": %s,
             "fields": [
               {"name": "lastName", "kind": "TEXT", "required": true, "labels": {"en": "Name"}},
               {"name": "email", "kind": "EMAIL", "required": true, "labels": {"en": "E-mail"}},
               {"name": "message", "kind": "LONG", "required": false, "labels": {"en": "What for"}},
               {"name": "machine", "kind": "CHOICE", "required": false, "labels": {"en": "Machine"},
                "options": [{"value": "saw", "labels": {"en": "Saw"}}]}],
             "texts": {"en": {"title": "Ask us", "button": "Send", "thanks": "Thank you"}}}""";

    private final TestUnits units;
    private final TestHttp http;
    private final FormStamp stamps;
    private Actor unit;
    private TestCaller admin;
    private TestCaller stranger;

    LeadFormIntegrationTests(TestUnits units, TestHttp http, FormStamp stamps) {
        this.units = units;
        this.http = http;
        this.stamps = stamps;
        this.unit = units.newUnit();
        this.admin = http.nobody();
        this.stranger = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        stranger = http.nobody().from("203.0.113." + ADDRESS.getAndIncrement());
    }

    private JsonNode form(String origins, boolean doubleOptIn) {
        var made = admin.post(FORMS, FORM.formatted(origins, doubleOptIn));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static String address(JsonNode form) {
        return "/api/public/forms/" + form.get("key").asString();
    }

    private Map<String, Object> filled(JsonNode form, Map<String, Object> values) {
        var stamp = Acting.call(
                unit,
                () -> stamps.at(
                        UUID.fromString(form.get("id").asString()),
                        Instant.now().minusSeconds(30)));
        return new HashMap<>(Map.of("stamp", stamp, "values", values, "language", "en"));
    }

    private JsonNode leads() {
        return admin.get("/api/crm/leads?sort=createdAt").json().get("items");
    }

    private JsonNode submissions(JsonNode form) {
        return admin.get(FORMS + "/" + form.get("id").asString() + "/submissions?sort=receivedAt")
                .json()
                .get("items");
    }

    @Test
    void makesALeadOfWhatAStrangerWrites() {
        var form = form("", false);
        var shown = stranger.get(address(form)).json();
        assertThat(shown.get("stamp").asString()).isNotBlank();
        assertThat(shown.has("ownerId")).isFalse();
        var body = filled(
                form, Map.of("lastName", "Ada", "email", "ada@example.org", "machine", "saw", "message", "A saw?"));
        body.put("referral", "friend-7");
        assertThat(stranger.post(address(form), body).json().get("state").asString())
                .isEqualTo("TAKEN");
        var lead = leads().get(0);
        assertThat(lead.get("name").asString()).isEqualTo("Ada");
        assertThat(lead.get("source").asString()).isEqualTo("REFERRAL");
        assertThat(lead.get("referral").asString()).isEqualTo("friend-7");
        assertThat(lead.get("message").asString()).isEqualTo("A saw?");
        assertThat(lead.get("customFields").get("machine").asString()).isEqualTo("saw");
        assertThat(lead.get("tags").toString()).isEqualTo("[\"web\"]");
        assertThat(submissions(form).get(0).get("leadId").asString())
                .isEqualTo(lead.get("id").asString());
        admin.put(FORMS + "/" + form.get("id").asString(), Map.of("active", false));
        assertThat(stranger.get(address(form)).status()).isEqualTo(404);
        assertThat(stranger.post(address(form), body).status()).isEqualTo(404);
    }

    @Test
    void keepsWhatARobotSendsAndMakesNoLeadOfIt() {
        var form = form("", false);
        var values = Map.<String, Object>of("lastName", "Robot", "email", "r@example.org");
        var trapped = filled(form, values);
        trapped.put("website", "https://spam.example");
        assertThat(stranger.post(address(form), trapped).status())
                .as("it learns nothing")
                .isEqualTo(202);
        var fast =
                Map.of("stamp", stranger.get(address(form)).json().get("stamp").asString(), "values", values);
        assertThat(stranger.post(address(form), fast).status()).isEqualTo(202);
        assertThat(stranger.post(address(form), Map.of("stamp", "made up", "values", values))
                        .status())
                .isEqualTo(202);
        assertThat(leads()).isEmpty();
        assertThat(submissions(form).findValuesAsString("suspicion")).containsExactly("TRAP", "TOO_FAST", "NO_STAMP");
        var accept = FORMS + "/" + form.get("id").asString() + "/submissions/"
                + submissions(form).get(1).get("id").asString() + "/accept";
        assertThat(admin.post(accept, null).json().get("state").asString()).isEqualTo("TAKEN");
        assertThat(admin.post(accept, null).status()).isEqualTo(409);
        assertThat(leads()).hasSize(1);
    }

    @Test
    void refusesWhatIsTooLargeAndTooMuch() {
        var form = form("", false);
        var large = stranger.post(
                address(form), filled(form, Map.of("lastName", "x".repeat(1024 * 1024), "email", "a@example.org")));
        assertThat(large.status()).isEqualTo(413);
        var wrong =
                stranger.post(address(form), filled(form, Map.of("email", "none", "machine", "axe", "colour", "red")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field"))
                .contains("lastName", "email", "machine", "colour");
        var last = 0;
        for (int i = 0; i < 40 && last != 429; i++) {
            last = stranger.post(address(form), filled(form, Map.of("lastName", "N", "email", "n@example.org")))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void takesMarkupForWhatItSays() {
        var form = form("", false);
        stranger.post(
                address(form),
                filled(
                        form,
                        Map.of(
                                "lastName",
                                "<b>Ada</b>",
                                "email",
                                "ada@example.org",
                                "message",
                                "5 < 6 <scr<script>x</script>ipt>alert(1)</script><img src=x onerror=alert(1)>hello")));
        var lead = leads().get(0);
        assertThat(lead.get("lastName").asString()).isEqualTo("Ada");
        assertThat(lead.get("message").asString())
                .doesNotContain("<s", "<i", "onerror")
                .contains("5 < 6", "hello");
    }

    @Test
    void standsOnThePagesItMayStandOn() {
        var form = form("\"https://shop.example\"", false);
        var values = Map.<String, Object>of("lastName", "Ada", "email", "ada@example.org");
        var fromShop = stranger.with("Origin", "https://shop.example");
        var shown = fromShop.get(address(form));
        assertThat(shown.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(shown.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(shown.header("Set-Cookie")).isNull();
        // as browsers ask: with this header Spring asks no handler
        var asked = fromShop.with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type")
                .send(HttpMethod.OPTIONS, address(form), null);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(asked.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type");
        assertThat(fromShop.post(address(form), filled(form, values)).status()).isEqualTo(202);
        var elsewhere = http.nobody().from("203.0.113.250").with("Origin", "https://evil.example");
        assertThat(elsewhere.get(address(form)).status()).isEqualTo(403);
        var refused = elsewhere.post(address(form), filled(form, values));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Access-Control-Allow-Origin")).isNull();
        assertThat(leads()).hasSize(1);
        var script = stranger.get("/forms/" + form.get("key").asString() + ".js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(stranger.get("/f/" + form.get("key").asString()).text()).contains("<title>Ask us</title>");
        assertThat(stranger.get("/f/nothing").status()).isEqualTo(404);
    }

    @Test
    void putsAnotherRequestOfOnePersonToHisOpenLead() throws Exception {
        var form = form("", false);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<TestCaller.Answer>>mapToObj(n -> () -> stranger.post(
                            address(form),
                            filled(form, Map.of("lastName", "Ada", "email", "ADA@example.org", "message", "no " + n))))
                    .toList())) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
        assertThat(leads()).hasSize(1);
        assertThat(submissions(form)).hasSize(8);
        var history = admin.get("/api/crm/leads/" + leads().get(0).get("id").asString() + "/history")
                .json()
                .get("items");
        assertThat(history.findValuesAsString("kind"))
                .filteredOn("ASKED_AGAIN"::equals)
                .hasSize(7);
    }

    @Test
    void waitsForTheOwnerOfTheAddress() {
        var form = form("", true);
        var sent = stranger.post(address(form), filled(form, Map.of("lastName", "Ada", "email", "ada@example.org")));
        assertThat(sent.json().get("state").asString()).isEqualTo("WAITING");
        assertThat(leads()).isEmpty();
        var mail = admin.get("/api/admin/outbox?to=ada@example.org")
                .json()
                .get("items")
                .get(0);
        var text = admin.get("/api/admin/outbox/" + mail.get("id").asString())
                .json()
                .get("text")
                .asString();
        var link = Pattern.compile("/f/([\\w-]+)/confirm#([\\w-]+)").matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(form.get("key").asString());
        var confirm = address(form) + "/confirmations";
        assertThat(stranger.post(confirm, Map.of("secret", "guessed")).status()).isEqualTo(404);
        assertThat(stranger.post(confirm, Map.of("secret", link.group(2))).status())
                .isEqualTo(204);
        assertThat(stranger.post(confirm, Map.of("secret", link.group(2))).status())
                .isEqualTo(204);
        assertThat(leads()).hasSize(1);
    }

    @Test
    void refusesAFormThatBringsNobodyWhoCanBeAnswered() {
        var bad = admin.post(FORMS, """
                {"name": "x", "fields": [{"name": "lastName", "kind": "TEXT", "required": true, "labels": {}}], "origins": ["shop.example/path"],
                 "texts": {"en": {"title": "t", "button": "b", "thanks": "t"}}}""");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().get("errors").findValuesAsString("code"))
                .contains("unreachable", "bad_origin", "required");
        assertThat(admin.get(FORMS).json().get("items")).isEmpty();
    }
}

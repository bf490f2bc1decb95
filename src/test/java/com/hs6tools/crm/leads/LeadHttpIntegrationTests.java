package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class LeadHttpIntegrationTests {
    private static final String LEADS = "/api/crm/leads";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit;
    private TestCaller admin;

    LeadHttpIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.unit = units.newUnit();
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    private String lead(Object input) {
        return LEADS + "/" + admin.post(LEADS, input).json().get("id").asString();
    }

    private JsonNode lead(String path) {
        return admin.get(path).json();
    }

    @Test
    void answersANewLeadWithItsPlaceAndTheTimeToAnswerIt() {
        var made = admin.post(LEADS, """
                {"firstName": "Ada", "lastName": "King", "email": " Ada@Example.org ", "phone": "+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷", "source": "TRADE_SHOW",
                 "expectedValue": 1250000, "tags": ["saws", "Saws", "urgent"]}""");
        assertThat(made.status()).isEqualTo(201);
        var json = made.json();
        assertThat(made.header("Location"))
                .isEqualTo(LEADS + "/" + json.get("id").asString());
        assertThat(json.get("name").asString()).isEqualTo("Ada King");
        assertThat(json.get("email").asString()).isEqualTo("Ada@Example.org");
        assertThat(json.get("phone").asString()).isEqualTo("+989121234567");
        assertThat(json.get("status").asString()).isEqualTo("NEW");
        assertThat(json.get("currency").asString()).isNotBlank();
        assertThat(json.get("tags").toString()).isEqualTo("[\"saws\",\"urgent\"]");
        assertThat(json.get("moves").toString()).isEqualTo("[\"contact\",\"lose\",\"convert\"]");
        assertThat(json.has("firstResponseDueAt")).isTrue();
        assertThat(admin.post(LEADS, Map.of("notes", "nobody")).status()).isEqualTo(422);
        assertThat(admin.post(LEADS, Map.of("lastName", "x", "email", "no address"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.post(LEADS, Map.of("lastName", "x", "score", 5)).status())
                .isEqualTo(400);
        assertThat(admin.post(LEADS, Map.of("lastName", "x", "status", "LOST")).status())
                .isEqualTo(422);
    }

    @Test
    void findsLeadsByFragmentsInAnyScriptAndByFilters() {
        lead(Map.of("firstName", "مریم", "lastName", "كاظمی", "phone", "+989121112233", "source", "REFERRAL"));
        lead(Map.of("firstName", "Bob", "company", "Steel Works", "email", "bob@steel.example", "country", "DE"));
        assertThat(names("?q=کاظمي")).containsExactly("مریم كاظمی");
        assertThat(names("?q=111223")).containsExactly("مریم كاظمی");
        assertThat(names("?q=steel bob")).containsExactly("Bob");
        assertThat(names("?source=REFERRAL")).hasSize(1);
        assertThat(names("?email=BOB@steel.example&country=DE")).containsExactly("Bob");
        assertThat(names("?status=NEW&sort=name")).hasSize(2);
        assertThat(names("?unanswered=true&owner=none")).hasSize(2);
        assertThat(names("?overdue=true")).isEmpty();
        assertThat(names("?overdue=false")).hasSize(2);
        assertThat(names("?firstResponseDueAt.lt=2000-01-01")).isEmpty();
        assertThat(admin.get(LEADS + "?colour=red").status()).isEqualTo(400);
        var csv = admin.get(LEADS + "?format=csv&sort=name");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).contains("bob@steel.example").contains("firstResponseDueAt");
    }

    private List<String> names(String query) {
        return admin.get(LEADS + query).json().get("items").findValuesAsString("name");
    }

    @Test
    void walksTheFlowAndRefusesWhatItDoesNotHave() {
        var one = lead(Map.of("lastName", "Ada"));
        var early = admin.post(one + "/qualify", null);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().get("state").asString()).isEqualTo("NEW");
        assertThat(early.json().get("allowed").toString()).isEqualTo("[\"contact\",\"lose\",\"convert\"]");
        assertThat(admin.post(one + "/contact", null).json().has("firstResponseAt"))
                .isTrue();
        assertThat(admin.post(one + "/contact", null).status()).isEqualTo(409);
        assertThat(admin.put(one, Map.of("status", "NEW")).status()).isEqualTo(409);
        assertThat(admin.put(one, Map.of("status", "CONVERTED")).status()).isEqualTo(409);
        assertThat(admin.put(one, Map.of("status", "QUALIFIED"))
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("QUALIFIED");
        assertThat(admin.post(one + "/lose", Map.of()).status()).isEqualTo(422);
        var lost = admin.post(one + "/lose", Map.of("reason", "Bought elsewhere"));
        assertThat(lost.json().get("moves").toString()).isEqualTo("[\"reopen\"]");
        assertThat(lost.json().get("lostReason").asString()).isEqualTo("Bought elsewhere");
        var again = admin.post(one + "/reopen", null).json();
        assertThat(again.get("status").asString()).isEqualTo("QUALIFIED");
        assertThat(again.has("lostReason")).isFalse();
        var history = admin.get(one + "/history").json().get("items");
        assertThat(history.findValuesAsString("to"))
                .containsExactly("QUALIFIED", "LOST", "QUALIFIED", "CONTACTED", "NEW");
        assertThat(history.get(1).get("reason").asString()).isEqualTo("Bought elsewhere");
    }

    @Test
    void countsTheFirstContactThatReachesOutAsTheResponse() {
        var one = lead(Map.of("lastName", "Ada"));
        assertThat(admin.post(one + "/interactions", Map.of("type", "NOTE", "content", "Looks promising"))
                        .status())
                .isEqualTo(201);
        admin.post(one + "/interactions", Map.of("type", "EMAIL", "direction", "IN", "content", "Any news?"));
        assertThat(lead(one).has("firstResponseAt")).isFalse();
        admin.post(one + "/interactions", """
                {"type": "PHONE", "direction": "OUT", "content": "Called", "nextAction": "Send list", "dueAt": "2030-01-02T08:00:00Z"}""");
        var called = lead(one);
        assertThat(called.has("firstResponseAt")).isTrue();
        assertThat(called.get("status").asString()).isEqualTo("CONTACTED");
        assertThat(called.get("nextAction").asString()).isEqualTo("Send list");
        var listed = admin.get(one + "/interactions").json().get("items");
        assertThat(listed.findValuesAsString("content")).containsExactly("Called", "Any news?", "Looks promising");
        assertThat(admin.post(one + "/interactions", Map.of("type", "EMAIL")).status())
                .isEqualTo(422);
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        var one = lead(Map.of("firstName", "Ada", "tags", List.of("a")));
        assertThat(admin.patch(one, Map.of("city", "Tabriz", "version", 1)).status())
                .isEqualTo(200);
        assertThat(admin.with("If-Match", "\"1\"")
                        .patch(one, Map.of("city", "Rasht"))
                        .status())
                .isEqualTo(409);
        assertThat(admin.put(one, "{\"city\": null, \"tags\": [\"b\"]}")
                        .json()
                        .get("tags")
                        .toString())
                .isEqualTo("[\"b\"]");
        assertThat(admin.delete(one).status()).isEqualTo(204);
        assertThat(admin.get(one).status()).isEqualTo(404);
        assertThat(names("?deleted=true")).containsExactly("Ada");
        assertThat(admin.post(one + "/restore", null).status()).isEqualTo(200);
        assertThat(admin.post(one + "/restore", null).status()).isEqualTo(409);
    }

    @Test
    void showsARepHisOwnLeadsAndWhoMayHandThemOutThoseOfNobody() {
        var nobodys = lead(Map.of("lastName", "Nobody's"));
        var rep = http.as(units.actor(unit.tenant(), "leads:read", "leads:write"));
        assertThat(rep.get(nobodys).status()).isEqualTo(200);
        var own = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                com.hs6tools.crm.platform.tenancy.Ids.next(),
                "Rep",
                java.util.Set.of("leads:read", "leads:write"),
                Actor.Scope.OWN,
                java.util.Set.of(),
                null,
                null);
        com.hs6tools.crm.platform.tenancy.Acting.run(
                own, () -> assertThat(LeadScope.visible().toString()).doesNotContain("is null"));
    }
}

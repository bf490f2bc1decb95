package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CustomerBulkIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    CustomerBulkIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    @Test
    void tagsUpdatesDeletesAndRestoresManyAtOnce() {
        var a = make("Ada", "IR");
        var b = make("Bea", "IR");
        var c = make("Cem", "TR");
        assertThat(bulk("{\"action\": \"tag\", \"filter\": {\"country\": \"IR\"}, \"tag\": \"VIP\"}")
                        .at("/result/changed")
                        .asInt())
                .isEqualTo(2);
        assertThat(bulk("{\"action\": \"tag\", \"filter\": {}, \"tag\": \"vip\"}")
                        .at("/result/changed")
                        .asInt())
                .as("only Cem had it not")
                .isEqualTo(1);
        assertThat(ids("tag=VIP")).containsExactlyInAnyOrder(a, b, c);
        bulk("{\"action\": \"untag\", \"ids\": [\"" + c + "\"], \"tag\": \"VIP\"}");
        assertThat(ids("tag=VIP")).containsExactlyInAnyOrder(a, b);
        bulk(
                "{\"action\": \"update\", \"filter\": {\"tag\": [\"VIP\"]}, \"changes\": {\"industry\": \"Wood\", \"companySize\": \"SMALL\", \"country\": null}}");
        var ada = admin.get(CUSTOMERS + "/" + a).json();
        assertThat(ada.get("industry").asString()).isEqualTo("Wood");
        assertThat(ada.has("country")).isFalse();
        assertThat(ada.get("version").asInt()).isEqualTo(3);
        assertThat(admin.get(CUSTOMERS + "/" + a + "/timeline?kind=FIELD").text())
                .contains("\"before\":\"IR\"", "industry", "tags");
        bulk("{\"action\": \"delete\", \"filter\": {\"q\": \"a\"}}");
        assertThat(ids("")).containsExactly(c);
        bulk("{\"action\": \"restore\", \"ids\": [\"" + a + "\", \"" + b + "\"]}");
        assertThat(ids("")).hasSize(3);
    }

    @Test
    void assignsManyAndTellsTheNewOwner() {
        make("Ada", "IR");
        make("Bea", "IR");
        var rep = units.actor(unit.tenant(), "customers:read");
        var repCaller = http.as(rep);
        bulk("{\"action\": \"assign\", \"filter\": {}, \"ownerId\": \"" + rep.id() + "\"}");
        assertThat(repCaller.get(CUSTOMERS + "?owner=me").json().get("items").findValuesAsString("ownerName"))
                .containsExactly("Test person", "Test person");
        var told = repCaller.get("/api/crm/notifications").json();
        assertThat(told.at("/items/0/kind").asString()).isEqualTo("customers.assigned");
        assertThat(told.at("/items/0/params/count").asInt()).isEqualTo(2);
        assertThat(ask("{\"action\": \"assign\", \"filter\": {}, \"ownerId\": \"" + Ids.next() + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void saysWhichValueOfABulkChangeCannotBeRead() {
        for (var changes : List.of("{\"type\": \"NOPE\"}", "{\"ownerId\": \"abc\"}", "{\"city\": [1]}")) {
            var answer = ask("{\"action\": \"update\", \"filter\": {}, \"changes\": " + changes + "}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).startsWith("changes.");
        }
    }

    @Test
    void refusesABulkActionThatSaysTooLittleOrTooMuch() {
        assertThat(ask("{\"action\": \"tag\", \"filter\": {}}").status()).isEqualTo(422);
        assertThat(ask("{\"action\": \"tag\", \"tag\": \"x\"}").status()).isEqualTo(422);
        assertThat(ask("{\"action\": \"explode\", \"filter\": {}}").status()).isEqualTo(400);
        assertThat(ask("{\"action\": \"delete\", \"filter\": {\"colour\": \"red\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(ask("{\"action\": \"update\", \"filter\": {}, \"changes\": {\"firstName\": \"x\"}}")
                        .status())
                .isEqualTo(422);
        var reader = http.as(units.actor(unit.tenant(), "customers:bulk", "customers:write"));
        assertThat(reader.post(CUSTOMERS + "/bulk", "{\"action\": \"delete\", \"filter\": {}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsBulkActionsWithinTheScopeOfWhoeverAsks() {
        make("Not mine", "IR");
        var rep = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("*"),
                Actor.Scope.OWN,
                Set.of(),
                null,
                null);
        var caller = http.as(rep);
        var mine = caller.post(CUSTOMERS, Map.of("firstName", "Mine"))
                .json()
                .get("id")
                .asString();
        assertThat(finish(caller, caller.post(CUSTOMERS + "/bulk", "{\"action\": \"delete\", \"filter\": {}}"))
                        .at("/result/changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.get(CUSTOMERS + "/" + mine).status()).isEqualTo(404);
        assertThat(ids("")).hasSize(1);
    }

    private JsonNode bulk(String body) {
        return finish(admin, ask(body));
    }

    private static JsonNode finish(TestCaller caller, TestCaller.Answer asked) {
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var job = "/api/crm/jobs/" + asked.json().get("id").asString();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Set.of("SUCCEEDED", "FAILED")
                        .contains(caller.get(job).json().get("state").asString()));
        var done = caller.get(job).json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        return done;
    }

    private TestCaller.Answer ask(String body) {
        return admin.post(CUSTOMERS + "/bulk", body);
    }

    private String make(String firstName, String country) {
        return admin.post(CUSTOMERS, Map.of("firstName", firstName, "country", country))
                .json()
                .get("id")
                .asString();
    }

    private List<String> ids(String query) {
        return admin.get(CUSTOMERS + "?" + query).json().get("items").findValuesAsString("id");
    }
}

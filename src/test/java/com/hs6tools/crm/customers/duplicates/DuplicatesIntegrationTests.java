package com.hs6tools.crm.customers.duplicates;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class DuplicatesIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";
    private static final String DUPLICATES = "/api/crm/duplicates";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    DuplicatesIntegrationTests(TestUnits units, TestHttp http) {
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
    void warnsWhileSomebodyTypesAndTakesTheCustomerAllTheSame() {
        make(Map.of("firstName", "علی", "lastName", "کریمی", "email", "ali@shop.example", "city", "تهران"));
        make(Map.of("firstName", "Peter", "lastName", "Novak", "phone", "+12015550123"));
        assertThat(suspects("email=ALI@shop.example").at("/0/likely").asBoolean())
                .isTrue();
        assertThat(suspects("phone=(201) 555-0123").at("/0/name").asString()).isEqualTo("Peter Novak");
        assertThat(suspects("name=علي كريمي").at("/0/findings/0/trait").asString())
                .isEqualTo("NAME");
        assertThat(suspects("name=Petr Novak").size()).as("a slip").isEqualTo(1);
        assertThat(suspects("name=Somebody Else&email=else@shop.example").size())
                .isZero();
        assertThat(suspects("").size()).isZero();
        make(Map.of("firstName", "Ali", "lastName", "Karimi", "email", "ali@shop.example"));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(pairs("").size()).isEqualTo(1));
        assertThat(pairs("").at("/0/findings/0/agreement").asString()).isEqualTo("SAME");
    }

    @Test
    void searchesThroughAllRemembersWhatWasDecidedAndForgetsWhatIsNoLongerSo() {
        for (int i = 0; i < 30; i++) {
            make(Map.of("firstName", "Person" + i, "lastName", "Family" + i * 7, "city", "City " + i % 3));
        }
        var a = make(Map.of("firstName", "Margaret", "lastName", "Obrien", "phone", "+12015550123", "city", "Galway"));
        make(Map.of("firstName", "Margret", "lastName", "O'Brien", "phone", "2015550123", "city", "Galway"));
        make(Map.of("lastName", "Rossi", "email", "rossi@x.example"));
        make(Map.of("firstName", "Paolo", "lastName", "Rossi", "emails", List.of("rossi@x.example")));
        var result = search();
        assertThat(result.get("customers").asInt()).isEqualTo(34);
        assertThat(result.get("found").asInt()).isEqualTo(2);
        var pairs = pairs("");
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs("score.gte=99").size() + pairs("score.lt=99").size()).isEqualTo(2);
        var rossi = pairs.valueStream()
                .filter(p -> p.toString().contains("Rossi"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(admin.post(DUPLICATES + "/" + rossi + "/dismiss", null)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("DISMISSED");
        admin.patch(CUSTOMERS + "/" + a, Map.of("firstName", "Zoe", "lastName", "Zimmer", "phone", "+12015550999"));
        search();
        assertThat(pairs("").size())
                .as("one is decided, one is no longer alike")
                .isZero();
        assertThat(pairs("state=DISMISSED").size()).isEqualTo(1);
        admin.post(DUPLICATES + "/" + rossi + "/reopen", null);
        assertThat(pairs("").size()).isEqualTo(1);
        assertThat(admin.get(DUPLICATES + "/" + rossi).json().has("decidedAt")).isFalse();
    }

    @Test
    void leavesThePairsOfMergedCustomersOut() {
        var a = make(Map.of("firstName", "Ada", "email", "ada@x.example"));
        var b = make(Map.of("firstName", "Ada", "email", "ada@x.example"));
        search();
        assertThat(pairs("customerId=" + a).size()).isEqualTo(1);
        var merge = admin.post(CUSTOMERS + "/" + a + "/merge", Map.of("from", b))
                .json()
                .get("mergeId")
                .asString();
        assertThat(pairs("").size()).isZero();
        admin.post("/api/crm/merges/" + merge + "/undo", null);
        search();
        assertThat(pairs("").size())
                .as("whoever took the merge back said that they are two")
                .isZero();
        assertThat(pairs("state=DISMISSED").size()).isEqualTo(1);
    }

    @Test
    void needsTheRightToMerge() {
        var reader = http.as(units.actor(unit.tenant(), "customers:read"));
        assertThat(reader.get(DUPLICATES).status()).isEqualTo(403);
        assertThat(reader.post(DUPLICATES + "/search", null).status()).isEqualTo(403);
        assertThat(reader.get(CUSTOMERS + "/duplicates?name=x").status()).isEqualTo(200);
        assertThat(admin.get(DUPLICATES + "?colour=red").status()).isEqualTo(400);
        assertThat(admin.get(DUPLICATES + "/" + Ids.next()).status()).isEqualTo(404);
    }

    private JsonNode search() {
        var job = admin.post(DUPLICATES + "/search", null);
        assertThat(job.status()).as(job.text()).isEqualTo(202);
        var path = "/api/crm/jobs/" + job.json().get("id").asString();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(admin.get(path).json().get("state").asString())
                                .isEqualTo("SUCCEEDED"));
        return admin.get(path).json().get("result");
    }

    private JsonNode pairs(String query) {
        var answer = admin.get(DUPLICATES + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    private JsonNode suspects(String query) {
        var answer = admin.get(CUSTOMERS + "/duplicates?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items");
    }

    private String make(Map<String, ?> fields) {
        var made = admin.post(CUSTOMERS, fields);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }
}

package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SegmentHttpIntegrationTests {
    private static final String SEGMENTS = "/api/crm/segments";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit;
    private TestCaller admin;

    SegmentHttpIntegrationTests(TestUnits units, TestHttp http) {
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

    private static Map<String, Object> rule(String field, String operator, Object value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    private static Map<String, Object> all(Object... rules) {
        return Map.of("match", "ALL", "rules", List.of(rules));
    }

    private String customer(String name, String city) {
        return admin.post("/api/crm/customers", Map.of("firstName", name, "city", city))
                .json()
                .get("id")
                .asString();
    }

    private String segment(String name, Object definition) {
        var made = admin.post(SEGMENTS, Map.of("name", name, "definition", definition));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private void untilMembers(String segment, int members) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var now = admin.get(SEGMENTS + "/" + segment).json();
            assertThat(now.has("filling")).isFalse();
            assertThat(now.get("members").asInt()).isEqualTo(members);
        });
    }

    @Test
    void fillsANewSegmentAndListsIt() {
        customer("Ada", "Tabriz");
        customer("Grace", "Rasht");
        var id = segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        untilMembers(id, 1);
        var listed = admin.get(SEGMENTS + "?q=tabriz&count=true").json();
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.get("items").get(0).get("name").asString()).isEqualTo("In Tabriz");
        assertThat(listed.get("items").get(0).get("joinedLately").asInt()).isEqualTo(1);
    }

    @Test
    void countsAndPreviewsWhatIsNotSaved() {
        customer("Ada", "Tabriz");
        customer("Grace", "Rasht");
        var question =
                Map.of("definition", all(rule("city", "IS", List.of("Tabriz", "Rasht")), rule("orderCount", "IS", 0)));
        assertThat(admin.post(SEGMENTS + "/count", question).json().get("count").asInt())
                .isEqualTo(2);
        assertThat(admin.post(SEGMENTS + "/preview", question)
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("Ada", "Grace");
    }
}

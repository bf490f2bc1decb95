package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Segments and who is to be in them, over HTTP. */
record Segmenting(TestCaller admin) {
    static final String SEGMENTS = "/api/crm/segments";

    static Map<String, Object> rule(String field, String operator, Object value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    static Map<String, Object> all(Object... rules) {
        return Map.of("match", "ALL", "rules", List.of(rules));
    }

    String customer(String name, String city) {
        return admin.post("/api/crm/customers", Map.of("firstName", name, "city", city))
                .json()
                .get("id")
                .asString();
    }

    String order(String customer, Object placedAt, double price) {
        var number = Ids.next().toString();
        var line = Map.of("sku", "S-1", "name", "Saw", "quantity", 1, "unitPrice", price);
        var order = Map.of(
                "externalId",
                number,
                "number",
                number,
                "customerId",
                customer,
                "status",
                "DELIVERED",
                "paymentStatus",
                "PAID",
                "currency",
                "USD",
                "placedAt",
                placedAt.toString(),
                "lines",
                List.of(line));
        var answer = admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return number;
    }

    String segment(String name, Object definition) {
        var made = admin.post(SEGMENTS, Map.of("name", name, "definition", definition));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    void untilMembers(String segment, int members) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var now = admin.get(SEGMENTS + "/" + segment).json();
            assertThat(now.has("filling")).isFalse();
            assertThat(now.get("members").asInt()).isEqualTo(members);
        });
    }

    /** On a quiet machine within five; how soon is measured by the bench. */
    void withinSeconds(String segment, String... names) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(admin.get("/api/crm/customers?segment=" + segment)
                                .json()
                                .get("items")
                                .findValuesAsString("name"))
                        .containsExactlyInAnyOrder(names));
    }
}

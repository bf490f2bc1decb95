package com.hs6tools.crm.customers.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.TestCaller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Customers with what belongs to them, and their merges, over HTTP. */
record Merging(TestCaller caller) {
    static final String CUSTOMERS = "/api/crm/customers";

    String customer(Map<String, ?> fields) {
        var made = caller.post(CUSTOMERS, fields);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    JsonNode get(String customer) {
        return caller.get(CUSTOMERS + "/" + customer).json();
    }

    void order(String number, Map<String, ?> who, String placedAt, int price) {
        var order = new HashMap<String, Object>(who);
        order.put("externalId", number);
        order.put("placedAt", placedAt);
        order.put("lines", List.of(Map.of("sku", "saw", "name", "Saw", "quantity", 1, "unitPrice", price)));
        var taken = caller.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().at("/results/0/status").asInt())
                .as(taken.text())
                .isIn(200, 201);
    }

    void note(String customer, String content) {
        var noted =
                caller.post(CUSTOMERS + "/" + customer + "/interactions", Map.of("type", "NOTE", "content", content));
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
    }

    void task(String customer, String title, String due) {
        var planned = caller.post("/api/crm/tasks", Map.of("customerId", customer, "title", title, "dueAt", due));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
    }

    TestCaller.Answer ask(String survivor, String from, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("from", from);
        return caller.post(CUSTOMERS + "/" + survivor + "/merge", body);
    }

    /** @return the merge's id */
    String merge(String survivor, String from) {
        var merged = ask(survivor, from, Map.of());
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        return merged.json().get("mergeId").asString();
    }

    TestCaller.Answer undo(String merge) {
        return caller.post("/api/crm/merges/" + merge + "/undo", null);
    }
}

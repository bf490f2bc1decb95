package com.hs6tools.crm.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who works with deals over HTTP. */
record DealCaller(TestCaller http) {
    static final String DEALS = "/api/crm/opportunities";

    String customer(String name) {
        return id(http.post("/api/crm/customers", Map.of("company", name)));
    }

    /** A deal with a customer of its own. */
    Answer open(String title, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("title", title);
        input.computeIfAbsent("customerId", k -> customer("Customer of " + title));
        return http.post(DEALS, input);
    }

    Answer move(String id, String stage, @Nullable Integer version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("stage", stage);
        if (version != null) {
            input.put("version", version);
        }
        return http.post(DEALS + "/" + id + "/move", input);
    }

    Answer get(String id) {
        return http.get(DEALS + "/" + id);
    }

    static String id(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }
}

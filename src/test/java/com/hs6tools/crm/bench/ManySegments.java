package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A hundred dynamic segments of ten kinds, as a shop has that plans its work by them. */
final class ManySegments {
    static final int COUNT = 100;

    /** Each is filled in with 1 to 10. */
    private static final List<String> KINDS = List.of(
            rule("lifetimeValue", "GTE", "%d00"),
            rule("orderCount", "GTE", "%d"),
            rule("healthScore", "LT", "%d0"),
            rule("lastOrderAt", "MORE_THAN_AGO", "{\"amount\": %d0, \"unit\": \"DAYS\"}"),
            rule("firstOrderAt", "IN_LAST", "{\"amount\": %d, \"unit\": \"MONTHS\"}"),
            rule("returned", "GT", "%d0"),
            rule("orders.count", "GTE", "2, \"window\": {\"last\": %d, \"unit\": \"MONTHS\"}"),
            rule("orders.revenue", "GTE", "%d00, \"window\": {\"last\": 3, \"unit\": \"MONTHS\"}"),
            rule("tier", "IS", "[\"GOLD\", \"PLATINUM\"]") + ", " + rule("orderCount", "LT", "%d"),
            rule("lifecycleStage", "IS", "[\"CHURNED\"]") + ", " + rule("lifetimeValue", "GTE", "%d00"));

    private ManySegments() {}

    private static String rule(String field, String operator, String value) {
        return "{\"field\": \"" + field + "\", \"operator\": \"" + operator + "\", \"value\": " + value + "}";
    }

    static void define(Wire wire) throws Exception {
        for (int n = 0; n < COUNT; n++) {
            var rules = String.format(Locale.ROOT, KINDS.get(n % KINDS.size()), 1 + n / KINDS.size());
            send(
                    wire,
                    "{\"name\": \"Segment " + n + "\", \"definition\": {\"match\": \"ALL\", \"rules\": [" + rules
                            + "]}}");
        }
        new JobWatch(wire).awaitNone("segment-filling");
    }

    private static void send(Wire wire, String body) throws IOException {
        var answer = wire.send("POST", "/api/crm/segments", body.getBytes(StandardCharsets.UTF_8), "application/json");
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.text() + " for " + body);
        }
    }
}

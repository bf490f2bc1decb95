package com.hs6tools.crm.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.TestCaller;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes custom fields over HTTP, for tests. */
public record OwnFields(TestCaller admin) {
    public static final String FIELDS = "/api/admin/custom-fields";

    public JsonNode make(String record, String key, String kind, Map<String, ?> more) {
        var body = new java.util.LinkedHashMap<String, Object>(
                Map.of("record", record, "key", key, "kind", kind, "labels", Map.of("en", key)));
        body.putAll(more);
        var made = admin.post(FIELDS, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    public JsonNode make(String record, String key, String kind) {
        return make(record, key, kind, Map.of());
    }

    public static Map<String, Object> choices(String... keys) {
        return Map.of(
                "choices",
                Stream.of(keys)
                        .map(k -> Map.of("key", k, "labels", Map.of("en", "The " + k, "fa", "گزینه " + k)))
                        .toList());
    }

    /** One of each kind. */
    public void makeAll(String record) {
        make(record, "words", "TEXT");
        make(record, "machines", "NUMBER");
        make(record, "budget", "MONEY");
        make(record, "since", "DATE");
        make(record, "size", "CHOICE", choices("small", "large"));
        make(record, "trades", "CHOICES", choices("wood", "metal", "stone"));
        make(record, "credit", "YES_NO");
        make(record, "site", "LINK");
    }

    public static final Map<String, Object> VALUES = Map.of(
            "words",
            "كارگاه Ångström",
            "machines",
            3.25,
            "budget",
            1250000.5,
            "since",
            "2020-02-29",
            "size",
            "large",
            "trades",
            List.of("stone", "wood"),
            "credit",
            true,
            "site",
            "https://example.com/a?b=c");

    public static List<String> codes(TestCaller.Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(e -> e.get("field").asString() + " " + e.get("code").asString())
                .toList();
    }
}

package com.hs6tools.crm.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything staff wait for many times a day. */
final class Works {
    static final String SEARCH = "search by a fragment of a name";
    static final String UPDATE = "one update, with its audit entry and events";

    private static final String LIST = "/api/crm/customers?limit=50";
    private static final String ONE = "/api/crm/customers/";

    private final Samples samples;
    private final DeepPage deepPage;

    Works(Samples samples, DeepPage deepPage) {
        this.samples = samples;
        this.deepPage = deepPage;
    }

    List<Work> all() {
        return List.of(
                list("list, newest first", "", "list-newest.sql"),
                list("list by lifetime value", "&sort=-lifetimeValue", "list-by-value.sql"),
                list("list by name", "&sort=name", "list-by-name.sql"),
                list(
                        "list of gold customers at risk",
                        "&tier=GOLD&lifecycleStage=AT_RISK&sort=-lifetimeValue",
                        "list-gold-at-risk.sql"),
                new Work(
                        "list of companies in a city",
                        n -> Work.Request.get(LIST + "&type=B2B&sort=-lastOrderAt&city=" + encoded(samples.city(n))),
                        "reads/list-companies-in-city.sql",
                        n -> values(Map.of("city", samples.city(n)))),
                new Work(
                        "list by lifetime value, page 200",
                        n -> Work.Request.get(LIST + "&sort=-lifetimeValue&cursor=" + deepPage.cursor()),
                        "reads/list-by-value-deep.sql",
                        n -> values(Map.of("value", deepPage.value(), "id", deepPage.id()))),
                new Work(
                        SEARCH,
                        n -> Work.Request.get(LIST + "&q=" + encoded(samples.fragment(n))),
                        "reads/search.sql",
                        n -> values(Map.of("pattern", "%" + samples.fragment(n) + "%"))),
                ofCustomer("customer 360", "/360", "reads/customer-360.sql"),
                ofCustomer("timeline page", "/timeline?limit=50", "reads/timeline.sql"),
                new Work(
                        UPDATE,
                        n -> new Work.Request("PATCH", ONE + samples.customer(n), "{\"notes\":\"bench " + n + "\"}"),
                        "reads/update.sql",
                        n -> customer(n, "note", "bench " + n)));
    }

    private Work list(String name, String parameters, String file) {
        return new Work(name, n -> Work.Request.get(LIST + parameters), "reads/" + file, n -> values(Map.of()));
    }

    private Work ofCustomer(String name, String path, String file) {
        return new Work(name, n -> Work.Request.get(ONE + samples.customer(n) + path), file, n -> customer(n, "", ""));
    }

    private Map<String, Object> customer(int n, String name, String value) {
        return values(
                name.isEmpty()
                        ? Map.of("customer", samples.customer(n))
                        : Map.of("customer", samples.customer(n), name, value));
    }

    private Map<String, Object> values(Map<String, Object> own) {
        var all = new HashMap<String, Object>(own);
        all.put("tenant", samples.unit());
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where page 199 ended. */
    record DeepPage(String cursor, java.math.BigDecimal value, UUID id) {}
}

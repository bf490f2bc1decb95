package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sales team waits for: the board, a new quote, how many a segment means, who enters it. */
final class Selling {
    private static final int OPEN_DEALS = 20_000;
    private static final int QUOTE_LINES = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BenchOptions options;
    private final Program program;
    private final Database database;
    private final UUID unit;
    private final List<Timed> all = new ArrayList<>();

    Selling(BenchOptions options, Program program, Database database, UUID unit) {
        this.options = options;
        this.program = program;
        this.database = database;
        this.unit = unit;
    }

    List<Timed> measure(int customers) throws Exception {
        openDeals();
        timed(
                "board of " + OPEN_DEALS + " open deals",
                customers,
                1,
                "GET",
                "/api/crm/opportunities/pipeline",
                List.of());
        var quotes = quotes();
        timed("a new quote of " + QUOTE_LINES + " lines", customers, 1, "POST", "/api/crm/quotes", quotes);
        timed(
                "a new quote of " + QUOTE_LINES + " lines",
                customers,
                options.connections(),
                "POST",
                "/api/crm/quotes",
                quotes);
        for (var segment : segments()) {
            var count = JSON.createObjectNode().set("definition", segment.path("definition"));
            timed(
                    "count: " + segment.path("name").asString(),
                    customers,
                    1,
                    "POST",
                    "/api/crm/segments/count",
                    List.of(count.toString()));
        }
        try (var wire = program.connect()) {
            new SegmentNews(wire, Samples.of(database, unit)).measure(segments(), all, customers);
        }
        return all;
    }

    private void timed(String what, int customers, int connections, String method, String path, List<String> bodies)
            throws Exception {
        var bytes = bodies.stream().map(b -> b.getBytes(StandardCharsets.UTF_8)).toList();
        var calls = new ArrayList<Loop.Call>();
        var wires = new ArrayList<Wire>();
        for (int i = 0; i < connections; i++) {
            var wire = program.connect();
            wires.add(wire);
            calls.add(n -> ask(wire, method, path, bytes.isEmpty() ? null : bytes.get(n % bytes.size())));
        }
        new Loop(calls, program::cpu).run(WARM_UP);
        var loop = new Loop(calls, program::cpu);
        loop.run(options.each());
        for (var wire : wires) {
            wire.close();
        }
        keep(new Timed(what, customers, connections, loop.result(), Machine.loadNow()));
    }

    private static void ask(Wire wire, String method, String path, byte @Nullable [] body) throws IOException {
        var answer = wire.send(method, path, body, "application/json");
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
        }
    }

    private void keep(Timed timed) {
        System.out.println("  " + timed.line());
        all.add(timed);
    }

    private void openDeals() throws Exception {
        try (var connection = database.app(unit)) {
            var open = BigShop.number(connection, """
                    select count(*) from opportunities.opportunity where closed_at is null and deleted_at is null""");
            if (open < OPEN_DEALS) {
                try (var query = new Query(connection, "selling/open-deals.sql")) {
                    query.run(java.util.Map.of("tenant", unit, "deals", OPEN_DEALS - (int) open));
                }
            }
        }
        try (var owner = database.owner()) {
            BigShop.run(owner, "vacuum analyze opportunities.opportunity");
        }
    }

    /** One for each of some customers, as a shop's quotes are. */
    private List<String> quotes() throws SQLException {
        try (var connection = database.app(unit)) {
            var lines = JSON.createArrayNode();
            for (var sku : texts(
                    connection, "select sku from commerce.product where deleted_at is null limit " + QUOTE_LINES)) {
                lines.addObject().put("sku", sku).put("quantity", 3);
            }
            return texts(connection, "select id::text from customers.customer limit 1000").stream()
                    .map(c -> JSON.createObjectNode()
                            .put("customerId", c)
                            .set("lines", lines)
                            .toString())
                    .toList();
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private List<JsonNode> segments() throws Exception {
        try (var connection = database.app(unit)) {
            var city = text(connection, """
                    select city from customers.customer where city is not null
                    group by city order by count(*) desc limit 1""");
            var category = text(connection, """
                    select category_id::text from commerce.product
                    where category_id is not null group by category_id order by count(*) desc, 1 limit 1""");
            var written = Files.readString(Database.sql("selling/segments.json"))
                    .replace("CATEGORY", category)
                    .replace("CITY", city);
            return JSON.readTree(written).valueStream().toList();
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package com.hs6tools.crm.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Measures what staff wait for: the program and the bare SQL in turns, so that both meet the same machine. */
final class Reads {
    private static final int ROUNDS = 3;
    private static final int PAGE = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BenchOptions options;
    private final Program program;
    private final Database database;
    private final UUID unit;

    Reads(BenchOptions options, Program program, Database database, UUID unit) {
        this.options = options;
        this.program = program;
        this.database = database;
        this.unit = unit;
    }

    List<Figure> measure(int customers) throws Exception {
        var works = new Works(Samples.of(database, unit), page200()).all();
        System.out.println("  warming up");
        for (var work : works) {
            warmUp(work, works.size());
        }
        var figures = new ArrayList<Figure>();
        for (var work : works) {
            figures.add(measure(work, customers, 1));
            figures.add(measure(work, customers, options.connections()));
        }
        return figures;
    }

    private void warmUp(Work work, int works) throws Exception {
        try (var loop = overHttp(work, 4)) {
            loop.run(options.warmUp().dividedBy(works));
        }
    }

    private Figure measure(Work work, int customers, int connections) throws Exception {
        try (var http = overHttp(work, connections);
                var bare = overJdbc(work, connections)) {
            for (int round = 0; round < ROUNDS; round++) {
                bare.run(options.each().dividedBy(ROUNDS));
                http.run(options.each().dividedBy(ROUNDS));
            }
            var figure =
                    new Figure(work.name(), customers, connections, http.result(), bare.result(), Machine.loadNow());
            System.out.println("  " + figure.line());
            return figure;
        }
    }

    private Loop overHttp(Work work, int connections) {
        return new Loop(
                IntStream.range(0, connections)
                        .<Loop.Call>mapToObj(i -> open(work))
                        .toList(),
                program::cpu);
    }

    private Loop overJdbc(Work work, int connections) {
        return new Loop(
                IntStream.range(0, connections)
                        .<Loop.Call>mapToObj(i -> prepare(work))
                        .toList(),
                program::cpu);
    }

    private HttpCall open(Work work) {
        try {
            return new HttpCall(program.connect(), work);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcCall prepare(Work work) {
        try {
            return new JdbcCall(database.app(unit), work);
        } catch (IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record HttpCall(Wire wire, Work work) implements Loop.Call, AutoCloseable {
        @Override
        public void run(int n) throws IOException {
            var request = work.request().apply(n);
            var body = request.body().isEmpty() ? null : request.body().getBytes(StandardCharsets.UTF_8);
            var answer = wire.send(request.method(), request.path(), body, "application/json");
            if (answer.status() != 200) {
                throw new IllegalStateException(request.path() + ": " + answer.status() + " " + answer.text());
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private static final class JdbcCall implements Loop.Call, AutoCloseable {
        private final java.sql.Connection connection;
        private final Work work;
        private final Query query;
        private final boolean writes;

        JdbcCall(java.sql.Connection connection, Work work) throws java.sql.SQLException, IOException {
            this.connection = connection;
            this.work = work;
            this.query = new Query(connection, work.file());
            this.writes = work.name().equals(Works.UPDATE);
            connection.setAutoCommit(!writes);
        }

        @Override
        public void run(int n) throws java.sql.SQLException {
            query.run(work.values().apply(n));
            if (writes) {
                connection.commit();
            }
        }

        @Override
        public void close() throws java.sql.SQLException {
            query.close();
            connection.close();
        }
    }

    /** Follows the cursors, as somebody who scrolls. */
    private Works.DeepPage page200() throws IOException {
        var cursor = "";
        var value = BigDecimal.ZERO;
        var id = unit;
        try (var wire = program.connect()) {
            for (int page = 1; page < PAGE; page++) {
                var answer = JSON.readTree(wire.get("/api/crm/customers?limit=50&sort=-lifetimeValue"
                                + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                        .text());
                if (answer.path("nextCursor").isNull()) {
                    break;
                }
                cursor = answer.path("nextCursor").asString();
                var last = answer.path("items").get(answer.path("items").size() - 1);
                value = last.path("lifetimeValue").decimalValue();
                id = UUID.fromString(last.path("id").asString());
            }
        }
        return new Works.DeepPage(cursor, value, id);
    }
}

package com.hs6tools.crm.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/**
 * Order lines a second: through the program, by a bare SQL script that puts the same rows into the same tables, and raw
 * into one plain table. Each starts with empty tables of its own data folder.
 */
final class ImportSpeed {
    private static final String SCRIPT = "bare-import.sql";

    /** One way of getting the file in. */
    record Run(String what, long lines, double seconds, long residentMegabytes, String load) {
        double perSecond() {
            return lines / seconds;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-44s               | %8.0f lines/s, %.1f s%s",
                    what,
                    perSecond(),
                    seconds,
                    residentMegabytes == 0 ? "" : ", " + residentMegabytes + " MB resident after it");
        }
    }

    private final BenchOptions options;
    private final ImportFile file;

    ImportSpeed(BenchOptions options) throws IOException {
        this.options = options;
        this.file = ImportFile.find(Files.createDirectories(options.home()));
    }

    List<Run> measure() throws Exception {
        var runs = new ArrayList<Run>();
        try (var program = Program.start(Folder.anew(options.home().resolve("import")))) {
            var database = Database.of(program);
            runs.add(raw(database));
            runs.add(bare(database));
        }
        try (var program = Program.start(Folder.anew(options.home().resolve("import")))) {
            runs.add(through(program, "import"));
            runs.add(through(program, "import of the same file again"));
        }
        try (var program = Program.start(Folder.anew(options.home().resolve("import")))) {
            try (var wire = program.connect()) {
                ManySegments.define(wire);
            }
            runs.add(through(program, "import beside " + ManySegments.COUNT + " dynamic segments"));
        }
        runs.forEach(r -> System.out.println("  " + r.line()));
        return runs;
    }

    private Run through(Program program, String what) throws Exception {
        try (var wire = program.connect()) {
            var ended = new JobWatch(wire).run("/api/crm/imports", form(), "multipart/form-data; boundary=bench");
            System.out.println("  " + ended.result());
            return new Run(what, file.lines(), ended.seconds(), program.residentMegabytes(), Machine.loadNow());
        }
    }

    private byte[] form() throws IOException {
        var form = new ByteArrayOutputStream();
        part(form, "name=\"request\"\r\nContent-Type: application/json");
        form.write(
                "{\"kind\":\"ORDER_LINES\",\"preset\":\"online-retail\",\"options\":{\"timeZone\":\"Europe/London\"}}"
                        .getBytes(StandardCharsets.UTF_8));
        part(form, "name=\"file\"; filename=\"online-retail.csv.gz\"\r\nContent-Type: application/gzip");
        form.write(Files.readAllBytes(file.path()));
        form.write("\r\n--bench--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static void part(ByteArrayOutputStream form, String disposition) throws IOException {
        var before = form.size() == 0 ? "" : "\r\n";
        form.write((before + "--bench\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private Run raw(Database database) throws Exception {
        try (var connection = database.owner()) {
            BigShop.run(connection, "create schema if not exists bench");
            BigShop.run(
                    connection,
                    "create table bench.plain (invoice text, code text, description text, quantity text, at text, price text, customer text, country text)");
            var begun = System.nanoTime();
            copy(connection, "copy bench.plain from stdin (format csv, header)");
            return new Run(
                    "raw COPY into one plain table",
                    file.lines(),
                    (System.nanoTime() - begun) / 1e9,
                    0,
                    Machine.loadNow());
        }
    }

    private Run bare(Database database) throws Exception {
        var unit = UUID.randomUUID();
        try (var connection = database.app(unit)) {
            BigShop.run(connection, "insert into identity.business_unit (id, name) values ('" + unit + "', 'Bare')");
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            for (var statement : Query.statements(SCRIPT)) {
                if (statement.startsWith("copy ")) {
                    copy(connection, statement);
                } else {
                    BigShop.run(connection, statement.replace(":tenant", "'" + unit + "'::uuid"));
                }
            }
            connection.commit();
            return new Run(
                    "the same rows by a bare SQL script",
                    file.lines(),
                    (System.nanoTime() - begun) / 1e9,
                    0,
                    Machine.loadNow());
        }
    }

    private void copy(Connection connection, String statement) throws SQLException, IOException {
        try (InputStream plain = new GZIPInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, plain, 1 << 16);
        }
    }
}

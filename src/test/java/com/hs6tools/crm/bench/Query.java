package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Bare SQL from a file of the bench folder; several statements are parted by semicolons, values are named :so. */
final class Query implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

    private record Prepared(PreparedStatement statement, List<String> names) {}

    private final List<Prepared> statements = new ArrayList<>();

    Query(Connection connection, String file) throws SQLException, IOException {
        for (var sql : statements(file)) {
            var names = NAME.matcher(sql).results().map(m -> m.group(1)).toList();
            statements.add(
                    new Prepared(connection.prepareStatement(NAME.matcher(sql).replaceAll("?")), names));
        }
    }

    static List<String> statements(String file) throws IOException {
        var text = Files.readString(Database.sql(file)).replaceAll("(?m)--.*$", "");
        return List.of(text.strip().split("\\s*;\\s*(\n|$)"));
    }

    /** Runs all statements and reads every value of every row, as a program would. */
    int run(Map<String, Object> values) throws SQLException {
        var read = 0;
        for (var prepared : statements) {
            var statement = prepared.statement();
            for (int i = 0; i < prepared.names().size(); i++) {
                statement.setObject(i + 1, values.get(prepared.names().get(i)));
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    var width = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= width; i++) {
                            rows.getObject(i);
                        }
                        read++;
                    }
                }
            }
        }
        return read;
    }

    @Override
    public void close() throws SQLException {
        for (var prepared : statements) {
            prepared.statement().close();
        }
    }
}

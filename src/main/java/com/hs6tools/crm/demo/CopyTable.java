package com.hs6tools.crm.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table: by COPY into a temporary one and from there in one statement, because COPY cannot
 * write where row-level security holds.
 */
final class CopyTable {
    private final String table;
    private final String columns;
    private final int width;
    private final String waiting;
    private final StringBuilder rows = new StringBuilder();
    private long written;

    CopyTable(String table, String... columns) {
        this.table = table;
        this.columns = String.join(", ", columns);
        this.width = columns.length;
        this.waiting = "demo_" + table.substring(table.indexOf('.') + 1);
    }

    void create(Connection connection) throws SQLException {
        execute(
                connection,
                "create temporary table %s on commit drop as select %s from %s with no data"
                        .formatted(waiting, columns, table));
    }

    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(table + " takes " + width + " values, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
    }

    /** Writes what waits, and forgets it. */
    void flush(Connection connection, UUID tenant) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        rows.setLength(0);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + waiting + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        written += execute(
                connection,
                "insert into %s (tenant_id, %s) select '%s', %s from %s"
                        .formatted(table, columns, tenant, columns, waiting));
        execute(connection, "truncate " + waiting);
    }

    long written() {
        return written;
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case Collection<?> list -> array(list);
            case Boolean truth -> rows.append(truth ? 't' : 'f');
            default -> escaped(value.toString());
        }
    }

    private void array(Collection<?> list) {
        rows.append('{');
        var separator = "";
        for (var item : List.copyOf(list)) {
            rows.append(separator).append("\"");
            escaped(item.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            rows.append('"');
            separator = ",";
        }
        rows.append('}');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}

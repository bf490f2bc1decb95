package com.hs6tools.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The script an administrator runs with psql on an own server, read so that the embedded server is set up by the same text:
 * sections by name, psql's variables, and \gexec (run what the query answers). Other lines with a backslash are psql's.
 */
final class SqlScript {

    private static final String OWN_SERVER_ONLY = "own server only";
    private static final Pattern FUNCTION = Pattern.compile("'([a-z_]+\\.[a-z_]+\\([^']+\\))'");

    private final String text;

    private SqlScript(String text) {
        this.text = text;
    }

    static SqlScript ownServer() {
        try (var stream = SqlScript.class.getResourceAsStream("/db/own-server.sql")) {
            return new SqlScript(new String(
                    Objects.requireNonNull(stream, "db/own-server.sql").readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(String section, String database, Connection connection) throws SQLException {
        for (var statement : statements(section)) {
            var sql = statement
                    .replace(":'database'", "'" + database.replace("'", "''") + "'")
                    .replace(":\"database\"", "\"" + database.replace("\"", "\"\"") + "\"");
            if (sql.endsWith("\\gexec")) {
                runAnswers(sql.substring(0, sql.length() - "\\gexec".length()), connection);
            } else {
                execute(sql, connection);
            }
        }
    }

    /** The functions a section names in quotes, as regprocedure reads them. */
    List<String> functionsNamedIn(String section) {
        return FUNCTION.matcher(textOf(section)).results().map(m -> m.group(1)).toList();
    }

    private static void runAnswers(String query, Connection connection) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        for (var answer : answers) {
            execute(answer, connection);
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> statements(String section) {
        var statements = new ArrayList<String>();
        var current = new StringBuilder();
        var quoted = false;
        for (var line : (Iterable<String>) textOf(section).lines()::iterator) {
            if (line.startsWith("--") || line.contains(OWN_SERVER_ONLY) || line.isBlank()) {
                continue;
            }
            var generated = line.equals("\\gexec");
            if (line.startsWith("\\") && !generated) {
                continue;
            }
            quoted ^= line.contains("$$");
            current.append(line).append('\n');
            if (generated || (!quoted && line.endsWith(";"))) {
                statements.add(current.toString().strip());
                current.setLength(0);
            }
        }
        return statements;
    }

    private String textOf(String section) {
        var start = text.indexOf("-- section: " + section + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("own-server.sql has no section " + section);
        }
        var end = text.indexOf("-- section: ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}

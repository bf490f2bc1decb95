package com.hs6tools.crm.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What somebody with the superuser's password sees and can do, policies and triggers notwithstanding. */
public final class Superuser {
    private Superuser() {}

    /** Runs statements with the tables' triggers off. */
    public static void run(String statements) {
        ask("set session_replication_role = replica", statements);
    }

    /** @return the first column of the first row */
    public static String ask(String query) {
        return ask("select 1", query);
    }

    /** Outside the program's own database, such as making another one. */
    public static void everywhere(String statement) {
        ask("postgres", "select 1", statement);
    }

    /** @return the first column of the first row, in another database */
    public static String askIn(String database, String query) {
        return ask(database, "select 1", query);
    }

    private static String ask(String first, String query) {
        return ask("crm", first, query);
    }

    private static String ask(String database, String first, String query) {
        var server = TestPostgres.server();
        var login = server.superuser();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database), login.name(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(first);
            if (!statement.execute(query)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

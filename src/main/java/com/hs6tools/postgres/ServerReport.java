package com.hs6tools.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a server offers the program, seen through the role the program signs in as. */
public final class ServerReport {

    private static final int OLDEST = 15;
    private static final int NEWEST = 18;
    private static final String RUN_SCRIPT =
            "run src/main/resources/db/own-server.sql there (docs/admin/own-server.md)";

    private final Connection connection;
    private final List<Finding> findings = new ArrayList<>();

    private ServerReport(Connection connection) {
        this.connection = connection;
    }

    public static List<Finding> of(Connection connection) throws SQLException {
        var report = new ServerReport(connection);
        report.version();
        report.roles();
        report.text();
        report.extensions();
        report.leakproofMarks();
        return List.copyOf(report.findings);
    }

    /** The functions whose missing mark keeps an index from being used, as regprocedure writes them. */
    public static List<String> unmarkedFunctions(Connection connection) throws SQLException {
        var unmarked = new ArrayList<String>();
        var sql = "select proleakproof from pg_proc where oid = to_regprocedure(?)";
        try (var statement = connection.prepareStatement(sql)) {
            for (var function : SqlScript.ownServer().functionsNamedIn("leakproof")) {
                statement.setString(1, function);
                try (var rows = statement.executeQuery()) {
                    if (!rows.next() || !rows.getBoolean(1)) {
                        unmarked.add(function);
                    }
                }
            }
        }
        return unmarked;
    }

    private void version() throws SQLException {
        var version = Integer.parseInt(ask("show server_version_num")) / 10_000;
        findings.add(Finding.needed(
                version >= OLDEST, "PostgreSQL " + version, "use a server of version " + OLDEST + " to " + NEWEST));
    }

    private void roles() throws SQLException {
        findings.add(Finding.wanted(
                !is("select rolsuper from pg_roles where rolname = current_user"),
                "signs in without superuser rights",
                "sign in as a plain role; " + RUN_SCRIPT));
        var parted = is("select current_user in ('crm_app', 'crm_owner')")
                || is("select count(*) = 2 from pg_roles where rolname in ('crm_owner', 'crm_app')"
                        + " and pg_has_role(current_user, oid, 'MEMBER')");
        var owns = is("select pg_has_role(current_user, datdba, 'MEMBER') from pg_database"
                + " where datname = current_database()");
        findings.add(Finding.needed(
                parted || owns, "may make its tables", "let the role own the database, or " + RUN_SCRIPT));
        findings.add(Finding.wanted(parted, "owns and uses its tables as two roles", RUN_SCRIPT));
    }

    private void text() throws SQLException {
        findings.add(Finding.needed(
                ask("show server_encoding").equals("UTF8"),
                "text in UTF-8",
                "make the database with encoding 'UTF8', as " + RUN_SCRIPT));
        findings.add(Finding.wanted(
                is("select datctype not in ('C', 'POSIX') from pg_database where datname = current_database()"),
                "knows the letters of all languages (LC_CTYPE)",
                "make the database with lc_ctype 'C.UTF-8', or a part of a Persian name finds nothing"));
    }

    private void extensions() throws SQLException {
        findings.add(Finding.needed(
                is("select count(*) > 0 from pg_available_extensions where name = 'pg_trgm'"),
                "extension pg_trgm",
                "install postgresql-contrib on the server"));
    }

    private void leakproofMarks() throws SQLException {
        var unmarked = unmarkedFunctions(connection);
        findings.add(Finding.wanted(
                unmarked.isEmpty(),
                unmarked.isEmpty()
                        ? "searches may use their indexes (LEAKPROOF)"
                        : "LEAKPROOF marks: " + unmarked.size() + " missing, so searches are slow in large shops",
                RUN_SCRIPT));
    }

    private boolean is(String sql) throws SQLException {
        return ask(sql).equals("t");
    }

    private String ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "f";
        }
    }
}

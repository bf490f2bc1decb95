package com.hs6tools.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator's script on the PostgreSQL of the system, run with the administrator's own tool. */
class OwnServerIntegrationTests {

    private static final String SCRIPT =
            Path.of("src/main/resources/db/own-server.sql").toAbsolutePath().toString();

    @TempDir
    private static Path home;

    private static ServerOfOwn server;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(ServerOfOwn.programs().isPresent(), "no PostgreSQL of the system");
        server = ServerOfOwn.start(home);
        server.psql("-d", "postgres", "-f", SCRIPT);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void givesTheProgramEverythingItLooksFor() throws SQLException {
        try (var connection = connect("crm", "crm")) {
            assertThat(ServerReport.of(connection)).allMatch(Finding::ok);
        }
    }

    @Test
    void canBeRunAgain() {
        server.psql("-d", "postgres", "-f", SCRIPT);
    }

    @Test
    void makesDatabaseOfAnotherName() throws SQLException {
        server.psql("-d", "postgres", "-v", "database=second shop", "-f", SCRIPT);
        try (var connection = connect("second%20shop", "crm")) {
            assertThat(ServerReport.of(connection)).allMatch(Finding::ok);
        }
    }

    @Test
    void letsTheProgramBecomeOwnerAndAppAndNothingElse() throws SQLException {
        try (var connection = connect("crm", "crm");
                var statement = connection.createStatement()) {
            statement.execute("set role crm_owner");
            statement.execute("create table made (id int); grant select on made to crm_app");
            statement.execute("set role crm_app");
            assertThat(TestClusters.ask(connection, "select count(*) from made"))
                    .isEqualTo("0");
            statement.execute("reset role");
            assertThat(TestClusters.ask(connection, "select has_table_privilege('made', 'select')"))
                    .isEqualTo("f");
        }
    }

    @Test
    void tellsWhatPlainRoleLacks() throws SQLException {
        server.psql("-d", "postgres", "-c", "create role plain login", "-c", "create database plain owner plain");
        try (var connection = connect("plain", "plain")) {
            var missing = ServerReport.of(connection).stream()
                    .filter(finding -> !finding.ok())
                    .toList();
            assertThat(missing).noneMatch(Finding::needed);
            assertThat(missing.toString()).contains("LEAKPROOF").contains("two roles");
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), role, "");
    }
}

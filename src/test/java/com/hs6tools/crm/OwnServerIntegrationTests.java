package com.hs6tools.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hs6tools.postgres.ServerOfOwn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program on the system's own PostgreSQL, without superuser rights: starts, writes, finds, starts again. */
class OwnServerIntegrationTests {

    @TempDir
    private static Path folder;

    private static ServerOfOwn server;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(ServerOfOwn.programs().isPresent(), "no PostgreSQL of the system");
        server = ServerOfOwn.start(folder.resolve("server"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void runsAsMemberOfOwnerAndApp() throws Exception {
        server.psql(
                "-d",
                "postgres",
                "-f",
                Path.of("src/main/resources/db/own-server.sql").toAbsolutePath().toString());
        keepsCustomers("crm", "crm");
    }

    @Test
    void runsAsPlainOwnerOfItsDatabase() throws Exception {
        server.psql("-d", "postgres", "-c", "create role plain login", "-c", "create database plain owner plain");
        keepsCustomers("plain", "plain");
    }

    private void keepsCustomers(String database, String role) throws Exception {
        var home = Files.createDirectories(folder.resolve("home-" + role));
        var environment = Map.of(
                "HS6_DATABASE_URL", server.jdbcUrl(database), "HS6_DATABASE_USER", role, "HS6_DATABASE_PASSWORD", "");
        try (var program = RunningProgram.start(home, environment)) {
            var made = program.post("/api/crm/customers", """
                    {"type": "B2C", "firstName": "Maryam", "lastName": "Karimi"}""");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            assertThat(program.get("/api/crm/customers?q=arim").body()).contains("Maryam");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }
}

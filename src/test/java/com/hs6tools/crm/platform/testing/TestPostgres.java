package com.hs6tools.crm.platform.testing;

import com.hs6tools.postgres.EmbeddedPostgres;
import com.hs6tools.postgres.Options;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for the tests: one throwaway cluster per run, its database made anew. */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path CACHE = Path.of(".cache").toAbsolutePath();
    private static final EmbeddedPostgres SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("embeddedPostgres", SERVER);
    }

    public static EmbeddedPostgres server() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        var options = Options.in(CACHE.resolve("test-postgres"))
                .binariesIn(CACHE.resolve("postgres-bin"))
                .throwaway();
        var server = EmbeddedPostgres.start(options);
        // No shutdown hook: it would stop the database under the programs that are still closing. The kernel stops it
        // when this process has ended.
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists crm with (force)");
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.hs6tools.crm.platform.testing;

import com.hs6tools.postgres.EmbeddedPostgres;
import com.hs6tools.postgres.Options;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL for the tests: one throwaway cluster per run, its database made anew. */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** A folder for each of the processes that run tests beside each other; as Spring reads it. */
    public static final String HOME = ".cache/test-home-${test.process:process-1}";

    private static final String FORK = System.getProperty("test.process", "process-1");
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
        var options = Options.in(CACHE.resolve("test-postgres-" + FORK))
                .binariesIn(CACHE.resolve("postgres-bin"))
                .throwaway();
        var server = EmbeddedPostgres.start(options);
        // No shutdown hook: it would stop the database under the programs that are still closing. The kernel stops it
        // when this process has ended.
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            forgetEarlierRuns(statement);
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forgetEarlierRuns(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select quote_ident(datname) from pg_database where not datistemplate and datname <> 'postgres'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (var name : names) {
            statement.execute("drop database " + name + " with (force)");
        }
    }
}

package com.hs6tools.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What the tests of this package share: clusters in a folder, unpacked once for all of them. */
final class TestClusters {

    private static final Path BINARIES = Path.of(".cache", "postgres-bin");

    private TestClusters() {}

    static Options in(Path home) {
        return durableIn(home).throwaway();
    }

    static Options durableIn(Path home) {
        return Options.in(home)
                .binariesIn(BINARIES.toAbsolutePath())
                .sharedBuffers(64)
                .tell(line -> {});
    }

    static Connection connect(DatabaseAccess access, Login login) throws SQLException {
        return DriverManager.getConnection(access.url(), login.name(), login.password());
    }

    static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = connect(access, access.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = connect(access, access.app())) {
            return ask(connection, sql);
        }
    }

    /** Looks again and again until it is so, at most a minute. */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within a minute: " + what);
            }
            Thread.sleep(20);
        }
    }
}

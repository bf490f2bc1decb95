package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/** The running program's database, reached beside it. */
record Database(String url, Properties passwords) {

    static Database of(Program program) throws IOException {
        var postgres = program.home().resolve("postgres");
        var port = Files.readString(postgres.resolve("port")).strip();
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(postgres.resolve("credentials"))) {
            passwords.load(reader);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/crm", passwords);
    }

    /** As the role the program works with, bound to a unit as the program's connections are. */
    Connection app(UUID tenant) throws SQLException {
        var connection = connect("crm_app");
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
        return connection;
    }

    /** As the owner of the tables; row-level security holds for it too. */
    Connection owner() throws SQLException {
        return connect("crm_owner");
    }

    UUID unit() throws SQLException {
        try (var connection = connect("crm_app");
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from identity.business_unit where first")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private Connection connect(String role) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", passwords.getProperty(role));
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url, properties);
    }

    static Path sql(String name) {
        return Path.of("bench", name);
    }
}

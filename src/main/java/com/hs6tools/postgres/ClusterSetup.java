package com.hs6tools.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Gives an embedded cluster its roles, a database and the marks only a superuser can set. Repeating it is harmless. */
public final class ClusterSetup {

    private static final String OWNER = "crm_owner";
    private static final String APP = "crm_app";

    private final EmbeddedPostgres postgres;
    private final SqlScript script = SqlScript.ownServer();

    private ClusterSetup(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Makes what is missing of this database and tells how to reach it. */
    public static DatabaseAccess prepare(EmbeddedPostgres postgres, String database) {
        try {
            return new ClusterSetup(postgres).prepare(database);
        } catch (SQLException | IOException e) {
            throw new DatabaseFailure(
                    "The database " + database + " cannot be set up: " + Diagnosis.advice(String.valueOf(e)) + " "
                            + e.getMessage(),
                    e);
        }
    }

    private DatabaseAccess prepare(String database) throws SQLException, IOException {
        var secrets = Secrets.in(postgres.home().resolve("credentials"));
        var access = new DatabaseAccess(postgres.jdbcUrl(database), secrets.login(OWNER), secrets.login(APP));
        try (var server = connect("postgres")) {
            script.run("roles", database, server);
            letIn(access.owner(), server);
            letIn(access.app(), server);
            script.run("database", database, server);
        }
        try (var inside = connect(database)) {
            script.run("objects", database, inside);
            script.run("leakproof", database, inside);
        }
        return access;
    }

    // Only the embedded server's own two roles sign in by themselves. The password is set each time, because the file
    // and
    // the cluster may come from different moments (a restored backup, a crash between the two).
    private static void letIn(Login login, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter role " + login.name()
                    + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + login.password() + "'");
        }
    }

    private Connection connect(String database) throws SQLException {
        var superuser = postgres.superuser();
        var properties = new Properties();
        properties.setProperty("user", superuser.name());
        properties.setProperty("password", superuser.password());
        properties.setProperty("ApplicationName", "crm set-up");
        return DriverManager.getConnection(postgres.jdbcUrl(database), properties);
    }
}

package com.hs6tools.crm.platform.database;

import com.hs6tools.postgres.DatabaseFailure;
import com.hs6tools.postgres.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what an own server's login may become, and says what is missing. */
final class OwnServer {
    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final int OLDEST = 150000;

    private OwnServer() {}

    static DatabaseLogins logins(DatabaseProperties.Server server) {
        var login = new Login(text(server.user()), text(server.password()));
        var url = text(server.url());
        try (var connection = DriverManager.getConnection(url, login.name(), login.password())) {
            checkVersion(connection);
            var owner = roleIfMember(connection, "crm_owner");
            var app = roleIfMember(connection, "crm_app");
            if (owner == null || app == null) {
                LOG.warn(
                        "{} is not a member of crm_owner and crm_app: the program runs as the owner of its tables. "
                                + "docs/admin/own-server.md says how to part them.",
                        login.name());
                return new DatabaseLogins(url, login, null, login, null);
            }
            return new DatabaseLogins(url, login, owner, login, app);
        } catch (SQLException e) {
            throw new DatabaseFailure(
                    "The database server at HS6_DATABASE_URL does not let us in: " + e.getMessage()
                            + ". Check HS6_DATABASE_URL, HS6_DATABASE_USER and HS6_DATABASE_PASSWORD.",
                    e);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show server_version_num")) {
            rows.next();
            if (rows.getInt(1) < OLDEST) {
                throw new SQLException("PostgreSQL 15 or newer is needed, this is " + rows.getString(1));
            }
        }
    }

    private static @Nullable String roleIfMember(Connection connection, String role) throws SQLException {
        var sql =
                "select 1 from pg_roles where rolname = ? and rolname <> current_user and pg_has_role(current_user, oid, 'MEMBER')";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? role : null;
            }
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

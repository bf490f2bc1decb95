package com.hs6tools.crm.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Puts the acting tenant on each borrowed connection. The setting is sent only when it differs from the one last put
 * on that physical connection, so a program with one business unit pays no extra round trip; a connection borrowed
 * with nobody acting is set to no tenant, and then sees no row.
 */
public final class TenantDataSource extends DelegatingDataSource {
    private record Bound(String tenant, String credential) {}

    private final Map<PGConnection, Bound> bound = Collections.synchronizedMap(new WeakHashMap<>());

    public TenantDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bind(super.getConnection());
    }

    @Override
    public Connection getConnection(@Nullable String username, @Nullable String password) throws SQLException {
        throw new SQLException("connections are borrowed from the pool only");
    }

    private Connection bind(Connection connection) throws SQLException {
        try {
            var physical = connection.unwrap(PGConnection.class);
            var wanted = new Bound(Acting.tenantSetting(), Acting.credentialSetting());
            if (!wanted.equals(bound.get(physical))) {
                put(connection, wanted);
                bound.put(physical, wanted);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void put(Connection connection, Bound wanted) throws SQLException {
        var sql = "select set_config('app.tenant', ?, false), set_config('app.credential', ?, false)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, wanted.tenant());
            statement.setString(2, wanted.credential());
            statement.execute();
        }
    }
}

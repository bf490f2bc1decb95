package com.hs6tools.crm.platform.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets everything a thread does run on one connection, transaction after transaction, so that temporary tables stay.
 * Spring's transactions take a connection that is bound already; it is given back at the end, its temporary tables gone.
 */
@Component
public class OneConnection {
    private final DataSource pool;

    OneConnection(DataSource pool) {
        this.pool = pool;
    }

    @FunctionalInterface
    public interface Work<T> {
        T on(CopyManager copy) throws Exception;
    }

    public <T> T keep(Work<T> work) throws Exception {
        try (var connection = pool.getConnection()) {
            TransactionSynchronizationManager.bindResource(pool, new ConnectionHolder(connection));
            try {
                return work.on(connection.unwrap(PGConnection.class).getCopyAPI());
            } finally {
                TransactionSynchronizationManager.unbindResource(pool);
                forget(connection);
            }
        }
    }

    private static void forget(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("discard temp");
        } catch (SQLException e) {
            // the connection is lost, and its temporary tables with it
        }
    }
}

package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.springframework.stereotype.Component;

/**
 * One connection held for the length of a rescoring: its temporary tables live across several transactions. Only one
 * rescoring of a business unit is under way at a time.
 */
final class ScoringSession implements AutoCloseable {
    private static final String[] TABLES = {
        "scored", "scoring_base", "scoring_rank", "standing_difference", "component_difference"
    };

    private final Connection connection;
    private final DSLContext sql;

    private ScoringSession(Connection connection, DSLContext sql) {
        this.connection = connection;
        this.sql = sql;
    }

    DSLContext sql() {
        return sql;
    }

    /** Work in a transaction of its own that sees the data as of its beginning. */
    void inSnapshot(java.util.function.Consumer<DSLContext> work) {
        sql.transaction(c -> {
            var inside = DSL.using(c);
            inside.execute("set transaction isolation level repeatable read");
            WorkMemory.forThisTransaction(inside);
            work.accept(inside);
        });
    }

    <T> T inTransaction(java.util.function.Function<DSLContext, T> work) {
        return sql.transactionResult(c -> work.apply(DSL.using(c)));
    }

    private boolean lock(boolean wait) {
        var key = DSL.inline("scoring " + Acting.tenant());
        if (wait) {
            sql.execute("select pg_advisory_lock(hashtextextended({0}, 0))", key);
            return true;
        }
        return Boolean.TRUE.equals(sql.resultQuery("select pg_try_advisory_lock(hashtextextended({0}, 0))", key)
                .fetchSingle(0));
    }

    private void dropTables() {
        sql.execute("drop table if exists pg_temp." + String.join(", pg_temp.", TABLES));
    }

    /** Gives the connection back as clean as it came; one that broke is thrown away by the pool. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                dropTables();
                sql.execute("select pg_advisory_unlock_all()");
            }
        }
    }

    /** Opens sessions. */
    @Component
    static class Factory {
        private final DataSource pool;
        private final DSLContext sql;

        Factory(DataSource pool, DSLContext sql) {
            this.pool = pool;
            this.sql = sql;
        }

        /** Waits for the rescoring under way, if there is one. */
        ScoringSession open() throws SQLException {
            var session = connect();
            session.lock(true);
            return session;
        }

        /** @return null while a rescoring is under way */
        @org.jspecify.annotations.Nullable
        ScoringSession openUnlessBusy() throws SQLException {
            var session = connect();
            if (session.lock(false)) {
                return session;
            }
            session.close();
            return null;
        }

        private ScoringSession connect() throws SQLException {
            var connection = pool.getConnection();
            var provider = new DefaultConnectionProvider(connection);
            var own = sql.configuration().derive(provider).derive(new DefaultTransactionProvider(provider));
            var session = new ScoringSession(connection, DSL.using(own));
            session.dropTables();
            return session;
        }
    }
}

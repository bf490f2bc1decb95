package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConnectionProvider;
import org.jooq.impl.DefaultTransactionProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * One connection held for the length of a rescoring: its temporary tables live across several transactions. Only one
 * rescoring of a business unit is under way at a time.
 */
final class ScoringSession implements AutoCloseable {
    private static final String[] TABLES = {
        "scored",
        "scoring_base",
        RankTables.BUYERS,
        RankTables.FREQUENCY,
        RankTables.MONETARY,
        "standing_difference",
        "component_difference"
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

    /** A power cut may lose the last ones without harm: what is lost differs again and is found. */
    <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work) {
        return sql.transactionResult(c -> {
            var inside = DSL.using(c);
            inside.execute("set local synchronous_commit = off");
            WorkMemory.forThisTransaction(inside);
            return work.apply(inside);
        });
    }

    /** Adds the rows of a table of this session to the same table of another one. */
    void copyTo(ScoringSession other, String table) throws SQLException {
        var from = connection.unwrap(PGConnection.class).getCopyAPI();
        var to = other.connection.unwrap(PGConnection.class).getCopyAPI();
        var out = from.copyOut("copy " + table + " to stdout (format binary)");
        var in = to.copyIn("copy " + table + " from stdin (format binary)");
        for (var bytes = out.readFromCopy(); bytes != null; bytes = out.readFromCopy()) {
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
    }

    private void lock() {
        sql.execute("select pg_advisory_lock({0})", key());
    }

    /** @return false while everybody is being scored; else nobody begins to before this transaction ends */
    static boolean lockedForThisTransaction(DSLContext sql) {
        return Boolean.TRUE.equals(
                sql.resultQuery("select pg_try_advisory_xact_lock({0})", key()).fetchSingle(0));
    }

    private static Field<Long> key() {
        return DSL.field("hashtextextended({0}, 0)", Long.class, DSL.inline("scoring " + Acting.tenant()));
    }

    static void dropTables(DSLContext sql) {
        sql.execute("drop table if exists pg_temp." + String.join(", pg_temp.", TABLES));
    }

    /** Gives the connection back as clean as it came; one that broke is thrown away by the pool. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!connection.isClosed()) {
                dropTables(sql);
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
            session.lock();
            return session;
        }

        /** One more connection for a rescoring that is under way. */
        ScoringSession connect() throws SQLException {
            var connection = pool.getConnection();
            var provider = new DefaultConnectionProvider(connection);
            var own = sql.configuration().derive(provider).derive(new DefaultTransactionProvider(provider));
            var session = new ScoringSession(connection, DSL.using(own));
            dropTables(session.sql);
            return session;
        }
    }
}

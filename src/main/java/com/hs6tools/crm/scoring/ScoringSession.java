package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    void inSnapshot(Consumer<DSLContext> work) {
        sql.transaction(c -> {
            var inside = DSL.using(c);
            inside.execute("set transaction isolation level repeatable read");
            WorkMemory.forThisTransaction(inside);
            work.accept(inside);
        });
    }

    /** A batch of writing. A power cut may lose the last ones without harm: what is lost differs again and is found. */
    <T extends @Nullable Object> T inTransaction(Function<DSLContext, T> work) {
        return sql.transactionResult(c -> {
            var inside = DSL.using(c);
            inside.execute("set local synchronous_commit = off");
            WorkMemory.forThisTransaction(inside);
            return work.apply(inside);
        });
    }

    /** Gives some of the scores computed here to another session, in a table {@code scored} of its own. */
    void handOver(ScoringSession other, String which) throws SQLException {
        other.sql.execute("create temp table scored (" + String.join(", ", ScoreWriter.COLUMNS) + ")");
        var columns =
                Arrays.stream(ScoreWriter.COLUMNS).map(c -> c.split(" ")[0]).collect(Collectors.joining(", "));
        var from = connection.unwrap(PGConnection.class).getCopyAPI();
        var to = other.connection.unwrap(PGConnection.class).getCopyAPI();
        var out =
                from.copyOut("copy (select " + columns + " from scored where " + which + ") to stdout (format binary)");
        var in = to.copyIn("copy scored (" + columns + ") from stdin (format binary)");
        for (var bytes = out.readFromCopy(); bytes != null; bytes = out.readFromCopy()) {
            in.writeToCopy(bytes, 0, bytes.length);
        }
        in.endCopy();
        other.sql.execute("analyze scored");
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

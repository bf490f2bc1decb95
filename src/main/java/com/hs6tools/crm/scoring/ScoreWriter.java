package com.hs6tools.crm.scoring;

import com.hs6tools.crm.customers.ScoredStandings;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes the scores in the {@code scored} table of its session, the rows that differ from what is kept, in batches. */
final class ScoreWriter {
    /** Whoever saves one of these customers meanwhile waits for the end of the batch: well below a second. */
    static final int BATCH = 5_000;

    private static final String STANDINGS = """
            select customer_id, orders as order_count, round(gross, 2) as gross, round(returned, 2) as returned,
                   round(gross, 2) - round(returned, 2) as lifetime_value, first_at as first_order_at, last_at as last_order_at,
                   order_days, round(own_gap::numeric, 3) as gap_days, health as health_score, stage, tier,
                   segment as shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group
            from scored
            """;

    private final ScoreRules rules;
    private final String seen;

    /** @param seen what {@link ScoredStandings#look} said before the facts were read */
    ScoreWriter(ScoreRules rules, String seen) {
        this.rules = rules;
        this.seen = seen;
    }

    /** Few enough rows for one transaction, the caller's. */
    void writeSome(DSLContext sql) {
        if (Components.compare(sql, rules) > 0) {
            Components.write(sql, rules, null, BATCH);
        }
        if (compareStandings(sql) > 0) {
            ScoredStandings.write(sql, seen, null, BATCH, rules.asOf());
        }
    }

    /** @return how many standings changed */
    long write(ScoringSession session, WritingProgress progress) {
        long components = session.inTransaction(sql -> Components.compare(sql, rules));
        long standings = session.inTransaction(ScoreWriter::compareStandings);
        progress.expect(components + standings);
        batches(session, progress, components, (sql, last) -> Components.write(sql, rules, last, BATCH));
        batches(
                session,
                progress,
                standings,
                (sql, last) -> ScoredStandings.write(sql, seen, last, BATCH, rules.asOf()));
        return standings;
    }

    private static int compareStandings(DSLContext sql) {
        return ScoredStandings.compare(sql, DSL.raw(STANDINGS));
    }

    private static void batches(
            ScoringSession session,
            WritingProgress progress,
            long rows,
            BiFunction<DSLContext, @Nullable UUID, @Nullable UUID> batch) {
        UUID last = null;
        for (long left = rows; left > 0; left -= BATCH) {
            var from = last;
            last = session.inTransaction(sql -> {
                // a batch is a range of both sides; where one is thought to be tiny, each row would be held against
                // each
                sql.execute("set local enable_nestloop = off");
                return batch.apply(sql, from);
            });
            progress.wrote(Math.min(left, BATCH));
        }
    }
}

package com.hs6tools.crm.scoring;

import com.hs6tools.crm.customers.ScoredStandings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Scores everybody again. It computes all scores first, then writes the rows that differ, in batches; killed in
 * between, it computes again and finds the rest. Nothing needs a resume point, because what is written no longer differs.
 */
@Component
class FullScoring {
    private static final int BATCH = 20_000;

    private static final String STANDINGS = """
            select customer_id, orders as order_count, round(gross, 2) as gross, round(returned, 2) as returned,
                   round(gross, 2) - round(returned, 2) as lifetime_value, first_at as first_order_at, last_at as last_order_at,
                   order_days, round(own_gap::numeric, 3) as gap_days, health as health_score, stage, tier,
                   segment as shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group
            from scored
            """;

    private final ScoringSession.Factory sessions;
    private final ScoringRecords records;
    private final SomeScoring some;
    private final Settings settings;
    private final UnitClock clock;

    FullScoring(
            ScoringSession.Factory sessions,
            ScoringRecords records,
            SomeScoring some,
            Settings settings,
            UnitClock clock) {
        this.sessions = sessions;
        this.records = records;
        this.some = some;
        this.settings = settings;
        this.clock = clock;
    }

    /** Told after each batch; may throw to stop the run where it is. */
    interface Progress {
        void written(long rows, long total);
    }

    /** @param run the id of the run, the same when it is repeated after a crash */
    ScoringFinished run(UUID run, Progress progress) throws SQLException {
        ScoringFinished finished;
        try (var session = sessions.open()) {
            var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
            records.begin(run, rules);
            var work = new Work(session, rules, progress);
            work.compute();
            var changed = work.write();
            var customers =
                    records.finish(session, run, new Scored(session.sql(), rules, true), work.usualGap, changed);
            finished = new ScoringFinished(run, rules.asOf(), customers, changed);
        }
        while (some.scoreDue()) {
            progress.written(finished.changed(), finished.changed());
        }
        return finished;
    }

    static int compareStandings(DSLContext sql) {
        return ScoredStandings.compare(sql, DSL.raw(STANDINGS));
    }

    /** One rescoring, from the facts to the rows. */
    private static final class Work {
        private final ScoringSession session;
        private final ScoreRules rules;
        private final Progress progress;
        private double usualGap;
        private long components;
        private long standings;

        Work(ScoringSession session, ScoreRules rules, Progress progress) {
            this.session = session;
            this.rules = rules;
            this.progress = progress;
        }

        void compute() {
            session.inSnapshot(sql -> {
                usualGap = ScoreTable.make(sql, rules, DSL.raw("preserve rows"));
                components = Components.compare(sql, rules);
                standings = compareStandings(sql);
            });
        }

        long write() {
            var written = batches(0, last -> session.inTransaction(sql -> Components.write(sql, rules, last, BATCH)));
            batches(
                    written,
                    last -> session.inTransaction(sql -> ScoredStandings.write(sql, last, BATCH, rules.asOf())));
            return standings;
        }

        private long batches(long done, UnaryOperator<@Nullable UUID> batch) {
            var total = components + standings;
            UUID last = null;
            var written = done;
            while ((last = batch.apply(last)) != null) {
                written = Math.min(written + BATCH, total);
                progress.written(written, total);
            }
            return written;
        }
    }
}

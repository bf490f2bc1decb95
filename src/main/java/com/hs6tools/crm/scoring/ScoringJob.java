package com.hs6tools.crm.scoring;

import com.hs6tools.crm.customers.ScoredStandings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Map;
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
class ScoringJob implements JobHandler {
    static final String KIND = "scoring";
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
    private final Settings settings;
    private final UnitClock clock;

    ScoringJob(ScoringSession.Factory sessions, ScoringRecords records, Settings settings, UnitClock clock) {
        this.sessions = sessions;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) throws Exception {
        try (var session = sessions.open()) {
            var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
            records.begin(run.id(), rules);
            var work = new Work(session, rules, run);
            work.compute();
            var changed = work.write();
            var customers =
                    records.finish(session, run.id(), new Scored(session.sql(), rules, true), work.usualGap, changed);
            records.announce(new ScoringFinished(run.id(), rules.asOf(), customers, changed));
            return Map.of("asOf", rules.asOf(), "customers", customers, "changed", changed);
        }
    }

    static int compareStandings(DSLContext sql) {
        return ScoredStandings.compare(sql, DSL.raw(STANDINGS));
    }

    /** One rescoring, from the facts to the rows. */
    private static final class Work {
        private final ScoringSession session;
        private final ScoreRules rules;
        private final JobRun run;
        private double usualGap;
        private long components;
        private long standings;

        Work(ScoringSession session, ScoreRules rules, JobRun run) {
            this.session = session;
            this.rules = rules;
            this.run = run;
        }

        void compute() {
            run.progress(0, null, null);
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
                run.progress(written, total, null);
            }
            return written;
        }
    }
}

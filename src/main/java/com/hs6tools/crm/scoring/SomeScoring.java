package com.hs6tools.crm.scoring;

import com.hs6tools.crm.customers.ScoredStandings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores the customers something just happened to, within seconds. Their facts, stage, recency, engagement and segment
 * become new; their places among the others (percentiles, tier, quintiles) stay until everybody is scored.
 */
@Component
class SomeScoring {
    private static final int AT_ONCE = 5_000;

    private final DSLContext sql;
    private final DueCustomers due;
    private final ScoringRuns runs;
    private final Settings settings;
    private final UnitClock clock;
    private final List<ScoreWatcher> watchers;

    SomeScoring(
            DSLContext sql,
            DueCustomers due,
            ScoringRuns runs,
            Settings settings,
            UnitClock clock,
            List<ScoreWatcher> watchers) {
        this.sql = sql;
        this.due = due;
        this.watchers = watchers;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether more customers may be waiting; never while everybody is being scored, which takes them on itself */
    @Transactional
    public boolean scoreDue() {
        if (!ScoringSession.lockedForThisTransaction(sql)) {
            return false;
        }
        var customers = due.take(AT_ONCE);
        if (!customers.isEmpty()) {
            score(customers);
            watchers.forEach(watcher -> watcher.scored(customers));
        }
        return customers.size() == AT_ONCE;
    }

    private void score(List<UUID> customers) {
        var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
        var usualGap = runs.last().map(ScoringRuns.Run::usualGapDays).orElse(null);
        ScoringSession.dropTables(sql);
        var seen = ScoredStandings.look(sql);
        ScoreTable.makeSome(sql, rules, DSL.raw("drop"), Chosen.these(customers), usualGap);
        new ScoreWriter(rules, seen).writeSome(sql);
        ScoringSession.dropTables(sql);
    }
}

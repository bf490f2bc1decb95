package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a rescoring leaves behind beside the scores: its row, the summaries, the news that it happened. */
@Component
class ScoringRecords {
    private static final NamedSql OUTCOME = NamedSql.of(
            "select count(*) as customers, avg(health)::numeric(6,3) as average, count(*) filter (where stage = 'AT_RISK') as at_risk from scored");

    private final ScoringRuns runs;
    private final Summaries summaries;
    private final List<SummarySource> sources;
    private final Events events;
    private final DueCustomers due;
    private final UnitClock clock;

    ScoringRecords(
            ScoringRuns runs,
            Summaries summaries,
            List<SummarySource> sources,
            Events events,
            DueCustomers due,
            UnitClock clock) {
        this.runs = runs;
        this.summaries = summaries;
        this.sources = sources;
        this.events = events;
        this.due = due;
        this.clock = clock;
    }

    Optional<ScoringRuns.Run> last() {
        return runs.last();
    }

    @Transactional
    void begin(UUID run, ScoreRules rules) {
        runs.begin(run, rules, clock.realNow());
        due.everybodyBegins();
    }

    void usualGap(UUID run, double days) {
        runs.usualGap(run, days);
    }

    ScoringRuns.Outcome outcome(Scored scored) {
        return scored.query(OUTCOME)
                .fetchSingle(r -> new ScoringRuns.Outcome(
                        r.get("customers", Long.class),
                        r.get("average", BigDecimal.class),
                        r.get("at_risk", Long.class)));
    }

    /** Keeps the answers that others want to have ready. */
    void summarise(ScoringSession session, UUID run, Scored scored) {
        session.inSnapshot(sql -> {
            var inside = new Scored(sql, scored.rules(), true);
            for (var source : sources) {
                summaries.keep(
                        sql, source.name(), run, scored.rules().asOf(), clock.realNow(), source.summarise(inside));
            }
        });
    }

    @Transactional
    void finish(UUID run, ScoringRuns.Outcome outcome, long changed) {
        runs.finish(run, outcome, changed, clock.realNow());
    }

    @Transactional
    void announce(ScoringFinished finished) {
        events.publish(finished);
    }
}

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

    /** @return how many customers there are */
    long finish(ScoringSession session, UUID run, Scored scored, double usualGap, long changed) {
        var found = scored.query(OUTCOME).fetchSingle();
        var outcome = new ScoringRuns.Outcome(
                found.get("customers", Long.class),
                changed,
                found.get("average", BigDecimal.class),
                found.get("at_risk", Long.class),
                usualGap);
        session.inSnapshot(sql -> {
            var inside = new Scored(sql, scored.rules(), true);
            runs.finish(sql, run, outcome, clock.realNow());
            for (var source : sources) {
                summaries.keep(
                        sql, source.name(), run, scored.rules().asOf(), clock.realNow(), source.summarise(inside));
            }
        });
        return outcome.customers();
    }

    @Transactional
    void announce(ScoringFinished finished) {
        events.publish(finished);
    }
}

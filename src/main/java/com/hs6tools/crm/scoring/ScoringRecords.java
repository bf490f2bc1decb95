package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a rescoring leaves behind beside the scores: its row, and the news that it happened. */
@Component
class ScoringRecords {
    private final ScoringRuns runs;
    private final Events events;
    private final DueCustomers due;
    private final UnitClock clock;

    ScoringRecords(ScoringRuns runs, Events events, DueCustomers due, UnitClock clock) {
        this.runs = runs;
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

    @Transactional
    void finish(UUID run, Outcome outcome, long changed) {
        runs.finish(run, outcome, changed, clock.realNow());
    }

    /** Once it is worth it. */
    @Transactional
    void everybodyAgain() {
        due.addEverybody();
    }

    @Transactional
    void announce(ScoringFinished finished) {
        events.publish(finished);
    }
}

package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Scores everybody again. It computes all scores first, then writes the rows that differ, in batches; killed in
 * between, it computes again and finds the rest. Nothing needs a resume point, because what is written no longer differs.
 */
@Component
class FullScoring {
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

    /** @param run the id of the run, the same when it is repeated after a crash */
    ScoringFinished run(UUID run, WritingProgress.Listener listener) throws SQLException, InterruptedException {
        ScoringFinished finished;
        try (var session = sessions.open()) {
            var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
            records.begin(run, rules);
            session.inSnapshot(sql -> records.usualGap(run, ScoreTable.make(sql, rules, DSL.raw("preserve rows"))));
            var scored = new Scored(session.sql(), rules, true);
            var outcome = records.outcome(scored);
            var changed = write(session, run, scored, outcome, new WritingProgress(listener));
            records.finish(run, outcome, changed);
            finished = new ScoringFinished(run, rules.asOf(), outcome.customers(), changed);
        }
        while (some.scoreDue()) {
            listener.written(finished.changed(), finished.changed());
        }
        return finished;
    }

    private long write(
            ScoringSession session, UUID run, Scored scored, ScoringRuns.Outcome outcome, WritingProgress progress)
            throws SQLException, InterruptedException {
        var writer = new ScoreWriter(scored.rules());
        if (outcome.customers() < ParallelWriting.WORTH_IT) {
            var changed = writer.write(session, progress);
            records.summarise(session, run, scored);
            return changed;
        }
        try (var writing = new ParallelWriting(sessions, writer, progress)) {
            writing.start(session);
            records.summarise(session, run, scored);
            return writing.await();
        }
    }
}

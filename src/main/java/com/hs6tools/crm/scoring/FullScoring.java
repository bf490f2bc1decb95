package com.hs6tools.crm.scoring;

import com.hs6tools.crm.customers.ScoredStandings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Scores everybody again. It computes all scores first, then writes the rows that differ, in batches; killed in
 * between, it computes again and finds the rest. Nothing needs a resume point, because what is written no longer differs.
 */
@Component
class FullScoring {
    private static final QueryPart KEEP = DSL.raw("preserve rows");

    private final ScoringCrew.Factory crews;
    private final ScoringRecords records;
    private final SomeScoring some;
    private final Settings settings;
    private final UnitClock clock;

    FullScoring(
            ScoringCrew.Factory crews, ScoringRecords records, SomeScoring some, Settings settings, UnitClock clock) {
        this.crews = crews;
        this.records = records;
        this.some = some;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param run the id of the run, the same when it is repeated after a crash */
    ScoringFinished run(UUID run, WritingProgress.Listener listener) throws SQLException, InterruptedException {
        ScoringFinished finished;
        try (var crew = crews.call()) {
            var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
            records.begin(run, rules);
            ScoredStandings.forgetStrangeMarks(crew.first().session().sql());
            var seen = ScoredStandings.look(crew.first().session().sql());
            compute(crew, run, rules);
            var outcome = Outcome.of(crew.each(m -> Outcome.of(m.session().sql())));
            var changed = write(crew, new ScoreWriter(rules, seen), new WritingProgress(listener));
            // what was left has its places among the others from before, and those only everybody's scores renew
            if (crew.each(m -> m.session().inTransaction(sql -> ScoredStandings.leftAny(sql, seen)))
                    .contains(true)) {
                records.everybodyAgain();
            }
            records.finish(run, outcome, changed);
            finished = new ScoringFinished(run, rules.asOf(), outcome.customers(), changed);
        }
        while (some.scoreDue()) {
            listener.written(finished.changed(), finished.changed());
        }
        return finished;
    }

    /** @return how many standings changed */
    private static long write(ScoringCrew crew, ScoreWriter writer, WritingProgress progress)
            throws SQLException, InterruptedException {
        return crew
                .each(member -> {
                    try {
                        return writer.write(member.session(), progress);
                    } catch (RuntimeException e) {
                        progress.stop(e);
                        throw e;
                    }
                })
                .stream()
                .mapToLong(changed -> changed)
                .sum();
    }

    /**
     * Facts are each member's own matter, places are found among all. A purchase that arrives between two members' looks
     * is as good as one that arrives a moment later: its customer is due again.
     */
    private void compute(ScoringCrew crew, UUID run, ScoreRules rules) throws SQLException, InterruptedException {
        crew.each(member -> member.session().inTransaction(sql -> {
            FactTables.make(sql, rules, KEEP, member.share());
            RankTables.collect(sql, KEEP);
            return null;
        }));
        crew.gather(RankTables.BUYERS);
        var places = crew.first().session().inTransaction(sql -> RankTables.find(sql, rules, KEEP));
        crew.share(RankTables.FREQUENCY, "value integer, place numeric");
        crew.share(RankTables.MONETARY, "value numeric, place numeric");
        records.usualGap(run, places.usualGap());
        crew.each(member -> member.session().inTransaction(sql -> {
            ScoreTable.finish(sql, rules, KEEP, places);
            return null;
        }));
    }
}

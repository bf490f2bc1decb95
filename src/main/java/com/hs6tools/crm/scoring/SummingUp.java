package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.clock.UnitClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps the answers that others want to have ready, after each rescoring. It computes the scores once more, as for any
 * other moment somebody asks about: what is kept is just what would be answered.
 */
@Component
class SummingUp {
    private final Scores scores;
    private final List<SummarySource> sources;
    private final Summaries summaries;
    private final UnitClock clock;

    SummingUp(Scores scores, List<SummarySource> sources, Summaries summaries, UnitClock clock) {
        this.scores = scores;
        this.sources = sources;
        this.summaries = summaries;
        this.clock = clock;
    }

    void of(ScoringRuns.Run run) {
        summaries.keep(run, clock.realNow(), scores.at(run.asOf(), this::answers));
    }

    private Map<String, Object> answers(Scored scored) {
        var answers = new LinkedHashMap<String, Object>();
        sources.forEach(source -> answers.put(source.name(), source.summarise(scored)));
        return answers;
    }
}

package com.hs6tools.crm.analytics;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.scoring.Scores;
import com.hs6tools.crm.scoring.Summaries;
import com.hs6tools.crm.scoring.SummarySource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an answer as the last rescoring kept it, where that is what was asked for, and computes it otherwise. */
@Component
class AnalyticsAnswers {
    private final Scores scores;
    private final Summaries summaries;
    private final UnitClock clock;

    AnalyticsAnswers(Scores scores, Summaries summaries, UnitClock clock) {
        this.scores = scores;
        this.summaries = summaries;
        this.clock = clock;
    }

    <T> T at(@Nullable String asOf, SummarySource source, Class<T> type) {
        var moment = clock.asOf(asOf);
        if (Acting.now().scope() == Actor.Scope.ALL) {
            var kept = summaries.current(source.name(), type, moment, asOf == null);
            if (kept.isPresent()) {
                return kept.get();
            }
        } else if (asOf == null) {
            return scores.ofOwnNow(s -> type.cast(source.summarise(s)));
        }
        return scores.at(moment, s -> type.cast(source.summarise(s)));
    }
}

package com.hs6tools.crm.analytics;

import com.hs6tools.crm.analytics.HealthAnalytics.CustomerAtRisk;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.scoring.ScoringRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The health analytics as they are shown: with the trend of the runs so far, and with names. */
@Component
class HealthQueries {
    private static final int TREND_DAYS = 365;

    private final AnalyticsAnswers answers;
    private final HealthAnalyticsSource source;
    private final ScoringRuns runs;
    private final CustomerNames names;
    private final UnitClock clock;

    HealthQueries(
            AnalyticsAnswers answers,
            HealthAnalyticsSource source,
            ScoringRuns runs,
            CustomerNames names,
            UnitClock clock) {
        this.answers = answers;
        this.source = source;
        this.runs = runs;
        this.names = names;
        this.clock = clock;
    }

    HealthAnalytics at(@Nullable String asOf) {
        var answer = answers.at(asOf, source, HealthAnalytics.class);
        var known = names.of(answer.topAtRisk().stream().map(CustomerAtRisk::id).toList());
        var top = answer.topAtRisk().stream()
                .filter(c -> known.containsKey(c.id()))
                .map(c -> c.named(known.get(c.id())))
                .toList();
        return answer.with(runs.healthTrend(answer.asOf(), clock.zone(), TREND_DAYS), top);
    }
}

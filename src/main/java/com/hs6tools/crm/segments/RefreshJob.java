package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.segments.filter.Filter;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Goes through everybody where so much happened at once that nobody knows to whom: all segments, or those by scores. */
final class RefreshJob implements JobHandler {
    private static final String EVERY = "segment-refresh";
    private static final String SCORES = "segment-score-refresh";
    private static final String LABELS = "segment-label-refresh";

    private final String kind;
    private final Predicate<Filter> meant;
    private final Walk walk;
    private final SegmentRulesStore rules;

    private RefreshJob(String kind, Predicate<Filter> meant, Walk walk, SegmentRulesStore rules) {
        this.kind = kind;
        this.meant = meant;
        this.walk = walk;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String lane() {
        return Walk.LANE;
    }

    @Override
    public Object run(JobRun run) {
        return Acting.call(Actor.system(Acting.tenant()), () -> {
            var chosen = rules.dynamic().stream()
                    .filter(s -> meant.test(s.filter()))
                    .map(SegmentRules::id)
                    .collect(Collectors.toSet());
            return chosen.isEmpty() ? new Walk.Result(0, 0, 0) : walk.everybody(run, chosen);
        });
    }

    /** Asks for it, unless one that will see today's facts is waiting already. */
    @Component
    static class Starter {
        private static final int RECENT = 50;

        private final Jobs jobs;
        private final SegmentRulesStore rules;

        Starter(Jobs jobs, SegmentRulesStore rules) {
            this.jobs = jobs;
            this.rules = rules;
        }

        void everySegment() {
            start(EVERY, filter -> true);
        }

        void thoseThatAskForScores() {
            start(SCORES, Filter::asksForScores);
        }

        void thoseThatAskForLabels() {
            start(LABELS, Filter::asksForLabels);
        }

        private void start(String kind, Predicate<Filter> meant) {
            var anybody = rules.dynamic().stream().anyMatch(s -> meant.test(s.filter()));
            var waits =
                    jobs.newest(RECENT).stream().anyMatch(j -> j.kind().equals(kind) && j.state() == Job.State.QUEUED);
            if (anybody && !waits) {
                jobs.start(kind, Map.of());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        JobHandler segmentRefreshJob(Walk walk, SegmentRulesStore rules) {
            return new RefreshJob(EVERY, filter -> true, walk, rules);
        }

        @Bean
        JobHandler segmentScoreRefreshJob(Walk walk, SegmentRulesStore rules) {
            return new RefreshJob(SCORES, Filter::asksForScores, walk, rules);
        }

        @Bean
        JobHandler segmentLabelRefreshJob(Walk walk, SegmentRulesStore rules) {
            return new RefreshJob(LABELS, Filter::asksForLabels, walk, rules);
        }
    }
}

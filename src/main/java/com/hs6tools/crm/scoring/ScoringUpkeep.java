package com.hs6tools.crm.scoring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Goes round the business units: scores everybody at night, and in between where orders have moved the places of others,
 * at most so often that it never costs more than a twentieth of the time.
 */
@Component
class ScoringUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(ScoringUpkeep.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(1);
    private static final int PAUSE_FACTOR = 20;
    private static final Duration SUMMING_TAKES = Duration.ofMinutes(5);

    private final FullScoring scoring;
    private final SomeScoring some;
    private final ScoringRecords records;
    private final SummingUp summing;
    private final Summaries summaries;
    private final DueCustomers due;
    private final Rescoring rescoring;
    private final UnitClock clock;

    ScoringUpkeep(
            FullScoring scoring,
            SomeScoring some,
            ScoringRecords records,
            SummingUp summing,
            Summaries summaries,
            DueCustomers due,
            Rescoring rescoring,
            UnitClock clock) {
        this.scoring = scoring;
        this.some = some;
        this.records = records;
        this.summing = summing;
        this.summaries = summaries;
        this.due = due;
        this.rescoring = rescoring;
        this.clock = clock;
    }

    void lookAfter(UUID tenant) {
        Acting.run(Actor.system(tenant), () -> {
            try {
                lookAfterActingUnit();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException | RuntimeException e) {
                LOG.error("the scores of business unit {} were not renewed and will be tried again", tenant, e);
                due.addEverybody();
            }
        });
    }

    private void lookAfterActingUnit() throws SQLException, InterruptedException {
        var last = records.last();
        if (last.filter(this::isBeforeLastNight).isPresent()) {
            rescoring.start();
        } else if (due.isEverybody() && last.filter(r -> !isRested(r)).isEmpty()) {
            var finished = scoring.run(Ids.next(), (written, total) -> {});
            records.last().ifPresent(summing::of);
            if (finished.changed() > 0) {
                records.announce(finished);
            }
        } else {
            last.filter(this::wasNeverSummedUp).ifPresent(summing::of);
        }
        scoreThoseLeft();
    }

    /** News of more customers than are scored at once, or news that came while everybody was being scored. */
    private void scoreThoseLeft() {
        boolean more = due.isAnybody();
        while (more) {
            more = some.scoreDue();
        }
    }

    /** Killed between a rescoring and its summing up. */
    private boolean wasNeverSummedUp(ScoringRuns.Run last) {
        return last.finishedAt().plus(SUMMING_TAKES).isBefore(clock.realNow()) && !summaries.areOf(last.id());
    }

    /** From three in the morning on, once a day; a program that was off at night catches up when it starts. */
    private boolean isBeforeLastNight(ScoringRuns.Run last) {
        var now = clock.realNow().atZoneSameInstant(clock.zone());
        var night = now.toLocalDate().atTime(NIGHT).atZone(clock.zone()).toInstant();
        return now.toInstant().isAfter(night) && last.startedAt().toInstant().isBefore(night);
    }

    private boolean isRested(ScoringRuns.Run last) {
        var took = Duration.between(last.startedAt(), last.finishedAt()).multipliedBy(PAUSE_FACTOR);
        var pause = took.compareTo(LEAST_PAUSE) < 0 ? LEAST_PAUSE : took;
        return last.finishedAt().plus(pause).isBefore(clock.realNow());
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        RecurringTask<Void> scoringRound(TenantDirectory units, ScoringUpkeep upkeep) {
            return Tasks.recurring("scoring-round", FixedDelay.ofSeconds(20))
                    .execute((instance, context) -> units.all().forEach(upkeep::lookAfter));
        }
    }
}

package com.hs6tools.crm.customers.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.time.LocalTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Goes round the business units and looks for duplicates once a night; a program that was off catches up. */
@Component
class NightlySearch {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySearch.class);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final Populations searches;
    private final SearchForDuplicates search;
    private final UnitClock clock;

    NightlySearch(Populations searches, SearchForDuplicates search, UnitClock clock) {
        this.searches = searches;
        this.search = search;
        this.clock = clock;
    }

    void lookAfter(UUID tenant) {
        Acting.run(Actor.system(tenant), () -> {
            try {
                if (isDue()) {
                    search.start();
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "the search for duplicates of business unit {} was not begun and will be tried again",
                        tenant,
                        e);
            }
        });
    }

    private boolean isDue() {
        var now = clock.realNow().atZoneSameInstant(clock.zone());
        var night = now.toLocalDate().atTime(NIGHT).atZone(clock.zone()).toInstant();
        return now.toInstant().isAfter(night)
                && searches.lastStarted()
                        .filter(s -> !s.toInstant().isBefore(night))
                        .isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        RecurringTask<Void> duplicateRound(TenantDirectory units, NightlySearch nightly) {
            return Tasks.recurring("duplicate-round", FixedDelay.ofMinutes(5))
                    .execute((instance, context) -> units.all().forEach(nightly::lookAfter));
        }
    }
}

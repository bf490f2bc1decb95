package com.hs6tools.crm.opportunities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Goes round the business units and keeps the forecast of each week that has begun; what was missed is caught up. */
@Component
class ForecastRound {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastRound.class);
    private static final int SECONDS = 60;

    private final ForecastWeeks weeks;
    private final Areas areas;

    ForecastRound(ForecastWeeks weeks, Areas areas) {
        this.weeks = weeks;
        this.areas = areas;
    }

    void lookAfter(UUID tenant) {
        Acting.run(Actor.system(tenant), () -> {
            try {
                // switched off, it is caught up when it is back
                if (areas.isOn(OpportunitiesPermissions.AREA)) {
                    weeks.due().forEach(weeks::take);
                }
            } catch (RuntimeException e) {
                LOG.error("the forecasts of business unit {} were not kept and will be tried again", tenant, e);
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        RecurringTask<Void> forecastTask(TenantDirectory units, ForecastRound round) {
            return Tasks.recurring("forecast-round", FixedDelay.ofSeconds(SECONDS))
                    .execute((instance, context) -> units.all().forEach(round::lookAfter));
        }
    }
}

package com.hs6tools.crm.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SealingRound {
    private static final Logger LOG = LoggerFactory.getLogger(SealingRound.class);
    private static final int EVERY_SECONDS = 5;

    @Bean
    RecurringTask<Void> sealingTask(ObjectProvider<Sealer> sealer, ObjectProvider<TenantDirectory> units) {
        return Tasks.recurring("audit-sealing", FixedDelay.ofSeconds(EVERY_SECONDS))
                .execute((task, context) -> {
                    for (var unit : units.getObject().all()) {
                        Acting.run(Actor.system(unit), () -> {
                            try {
                                while (sealer.getObject().sealSome()) {
                                    LOG.debug("more entries wait to be sealed");
                                }
                            } catch (RuntimeException e) {
                                // one unit's trouble must not keep the others waiting
                                LOG.error("the audit trail of {} could not be sealed", unit, e);
                            }
                        });
                    }
                });
    }
}

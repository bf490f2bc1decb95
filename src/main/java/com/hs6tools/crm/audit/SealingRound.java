package com.hs6tools.crm.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SealingRound {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> sealingTask(ObjectProvider<Sealer> sealer, ObjectProvider<TenantDirectory> units) {
        return UnitRound.everyUntilDone(
                PAUSE, "audit-sealing", units, () -> sealer.getObject().sealSome());
    }
}

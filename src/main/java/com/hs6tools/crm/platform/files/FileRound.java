package com.hs6tools.crm.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units a few times a day and clears away files that belong to nobody. */
@Configuration(proxyBeanMethods = false)
class FileRound {
    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> fileClearingTask(ObjectProvider<FileClearing> clearing, ObjectProvider<TenantDirectory> units) {
        return UnitRound.every(
                PAUSE, "file-clearing", units, () -> clearing.getObject().clear());
    }
}

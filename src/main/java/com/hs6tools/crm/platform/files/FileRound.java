package com.hs6tools.crm.platform.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units a few times a day and clears away files that belong to nobody. */
@Configuration(proxyBeanMethods = false)
class FileRound {
    private static final Logger LOG = LoggerFactory.getLogger(FileRound.class);
    private static final int HOURS = 6;

    @Bean
    RecurringTask<Void> fileClearingTask(ObjectProvider<FileClearing> clearing, ObjectProvider<TenantDirectory> units) {
        return Tasks.recurring("file-clearing", FixedDelay.ofHours(HOURS))
                .execute((task, context) -> units.getObject().all().forEach(unit -> clear(unit, clearing.getObject())));
    }

    private static void clear(UUID unit, FileClearing clearing) {
        Acting.run(Actor.system(unit), () -> {
            try {
                clearing.clear();
            } catch (RuntimeException e) {
                // one unit's trouble must not keep the others waiting
                LOG.error("files of business unit {} were not cleared away and will be tried again", unit, e);
            }
        });
    }
}

package com.hs6tools.crm.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units every two seconds, on one node at a time. Without a mail server nothing ever waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpProperties.class)
class DeliveryRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    @Bean
    RecurringTask<Void> deliveryTask(Delivery delivery, Smtp smtp, TenantDirectory units) {
        return Tasks.recurring("message-delivery", FixedDelay.ofSeconds(2)).execute((task, context) -> {
            if (!smtp.isOn()) {
                return;
            }
            for (var unit : units.all()) {
                Acting.run(Actor.system(unit), () -> {
                    try {
                        delivery.deliver();
                    } catch (RuntimeException e) {
                        // one unit's trouble must not keep the others waiting
                        LOG.error("the messages of {} could not be sent and wait", unit, e);
                    }
                });
            }
        });
    }
}

package com.hs6tools.crm.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes round the business units every two seconds, on one node at a time. Without a mail server nothing ever waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpProperties.class)
class DeliveryRound {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> deliveryTask(Delivery delivery, Smtp smtp, ObjectProvider<TenantDirectory> units) {
        return UnitRound.every(PAUSE, "message-delivery", units, () -> {
            if (smtp.isOn()) {
                delivery.deliver();
            }
        });
    }
}

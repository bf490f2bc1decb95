package com.hs6tools.crm.messaging.inbound;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.Together;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Goes round the business units and looks into the mailboxes whose time has come. */
@Component
class MailboxRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
    private static final int SECONDS = 5;

    private final ReadingStore reading;
    private final LookIntoMailbox look;

    MailboxRound(ReadingStore reading, LookIntoMailbox look) {
        this.reading = reading;
        this.look = look;
    }

    /** The mailboxes of a unit at the same time, so that a slow server keeps only itself waiting. */
    void go() throws InterruptedException {
        Together.each(reading.claim(), mailbox -> {
            one(mailbox);
            return mailbox;
        });
    }

    private void one(UUID mailbox) {
        try {
            look.look(mailbox);
        } catch (RuntimeException e) {
            // one mailbox's trouble must not keep the others waiting
            LOG.error("mailbox {} could not be read and is tried again", mailbox, e);
            tell(mailbox);
        }
    }

    private void tell(UUID mailbox) {
        try {
            reading.failed(mailbox, new MailboxFault(MailboxFault.Kind.INTERNAL, ""));
        } catch (RuntimeException e) {
            LOG.warn("mailbox {} is tried again when its claim has run out: {}", mailbox, e.getMessage());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailProperties.class)
    static class Setup {
        @Bean
        RecurringTask<Void> mailboxTask(MailboxRound round, TenantDirectory units) {
            return Tasks.recurring("mailboxes", FixedDelay.ofSeconds(SECONDS)).execute((task, context) -> {
                for (var unit : units.all()) {
                    Acting.run(Actor.system(unit), () -> {
                        try {
                            round.go();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } catch (RuntimeException e) {
                            LOG.error("the mailboxes of {} could not be read", unit, e);
                        }
                    });
                }
            });
        }
    }
}

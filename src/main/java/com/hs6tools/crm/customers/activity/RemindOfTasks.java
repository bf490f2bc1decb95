package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import com.hs6tools.crmdb.customers.tables.records.TaskRecord;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds people of their tasks on screen, once: when one becomes due; of one for a day, which is due in its last minute,
 * on the morning of that day, as calendars are told.
 */
@Component
class RemindOfTasks {
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final int BATCH = 500;
    private static final int MORNING = 9;

    private final DSLContext sql;
    private final UnitClock clock;
    private final Notifications notifications;

    RemindOfTasks(DSLContext sql, UnitClock clock, Notifications notifications) {
        this.sql = sql;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** @return whether more may be waiting */
    @Transactional
    public boolean remindSome() {
        var due = sql.selectFrom(TASK)
                .where(
                        TASK.TENANT_ID.eq(Acting.tenant()),
                        TASK.DONE_AT.isNull(),
                        TASK.REMINDED_AT.isNull(),
                        TASK.ASSIGNEE_ID.isNotNull(),
                        // what has been overdue for longer stands on the dashboard anyway
                        TASK.DUE_AT.gt(clock.now().minusDays(1)),
                        isTime(),
                        exists(selectOne()
                                .from(CUSTOMER)
                                .where(
                                        CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                                        CUSTOMER.ID.eq(TASK.CUSTOMER_ID),
                                        CUSTOMER.DELETED_AT.isNull())))
                .orderBy(TASK.DUE_AT)
                .limit(BATCH)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch();
        due.forEach(this::remind);
        return due.size() == BATCH;
    }

    private void remind(TaskRecord task) {
        task.setRemindedAt(clock.now());
        sql.executeUpdate(task);
        notifications.tell(
                task.getAssigneeId(),
                "task.due",
                Map.of("title", task.getTitle()),
                "/customers/" + task.getCustomerId());
    }

    private Condition isTime() {
        var now = clock.now().atZoneSameInstant(clock.zone());
        var lastMinute = now.with(LocalTime.of(23, 59)).toOffsetDateTime();
        var ofToday = now.getHour() < MORNING
                ? noCondition()
                : TASK.DUE_AT.ge(lastMinute).and(TASK.DUE_AT.lt(lastMinute.plusMinutes(1)));
        return TASK.DUE_AT.le(clock.now()).or(ofToday);
    }

    @Configuration(proxyBeanMethods = false)
    static class Round {
        @Bean
        RecurringTask<Void> taskReminders(ObjectProvider<RemindOfTasks> remind, ObjectProvider<TenantDirectory> units) {
            return UnitRound.everyUntilDone(
                    EVERY, "task-reminders", units, () -> remind.getObject().remindSome());
        }
    }
}

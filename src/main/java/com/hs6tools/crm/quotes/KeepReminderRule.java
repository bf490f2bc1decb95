package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.REMINDER_RULE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When customers are reminded of their quotes: read, and changed by admins. */
@Component
class KeepReminderRule {
    @Schema(name = "QuoteReminderInput")
    record Input(@Nullable Integer daysBefore, @Nullable Long version) {}

    /** {@code quote_reminder.changed} */
    record ReminderRuleChanged(String type, Map<String, Change> changes) implements DomainEvent {
        @Override
        public String subjectKind() {
            return "quote_reminder";
        }

        @Override
        public @Nullable UUID subjectId() {
            return null;
        }
    }

    private final DSLContext sql;
    private final Events events;
    private final UnitClock clock;

    KeepReminderRule(DSLContext sql, Events events, UnitClock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    ReminderRule current() {
        return sql.selectFrom(REMINDER_RULE)
                .where(REMINDER_RULE.TENANT_ID.eq(Acting.tenant()))
                .fetchOptional(r -> new ReminderRule(r.getVersion(), r.getDaysBefore()))
                .orElse(ReminderRule.USUAL);
    }

    @Transactional
    public void change(Input input, @Nullable Long expectedVersion) {
        var days = input.daysBefore();
        if (days == null || days < 0 || days > ReminderRule.MOST) {
            throw InvalidInput.field(
                    "daysBefore",
                    "From 0 to " + ReminderRule.MOST + " days; 0 sends no reminders.",
                    "out_of_range",
                    Map.of("from", 0, "to", ReminderRule.MOST));
        }
        sql.insertInto(REMINDER_RULE)
                .set(REMINDER_RULE.TENANT_ID, Acting.tenant())
                .set(REMINDER_RULE.VERSION, ReminderRule.USUAL.version())
                .set(REMINDER_RULE.DAYS_BEFORE, ReminderRule.USUAL.daysBefore())
                .set(REMINDER_RULE.UPDATED_AT, clock.realNow())
                .onConflictDoNothing()
                .execute();
        var row = sql.selectFrom(REMINDER_RULE)
                .where(REMINDER_RULE.TENANT_ID.eq(Acting.tenant()))
                .forUpdate()
                .fetchSingle();
        ExpectedVersion.check(expectedVersion, row.getVersion());
        var before = row.getDaysBefore();
        row.setDaysBefore(days);
        row.setVersion(row.getVersion() + 1);
        row.setUpdatedAt(clock.realNow());
        sql.executeUpdate(row);
        if (!before.equals(days)) {
            events.publish(new ReminderRuleChanged(
                    "quote_reminder.changed", Map.of("daysBefore", new DomainEvent.Change(before, days))));
        }
    }
}

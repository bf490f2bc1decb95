package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.time.Duration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds customers, once, of quotes that end soon and that they have not answered. That it was done is kept in the
 * transaction that puts the mail into the outbox: a crash leaves both or neither.
 */
@Component
class RemindOfQuotes {
    private static final Logger LOG = LoggerFactory.getLogger(RemindOfQuotes.class);
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final int BATCH = 100;

    /** Nobody wants mail at midnight; by the unit's own clock and zone. */
    private static final int FROM_HOUR = 9;

    private final DSLContext sql;
    private final UnitClock clock;
    private final Areas areas;
    private final KeepReminderRule rule;
    private final Deed deed;

    /** What is done with each of them. */
    @Component
    record Deed(QuoteStore store, QuoteMoves moves, CustomerMails mails) {}

    RemindOfQuotes(DSLContext sql, UnitClock clock, Areas areas, KeepReminderRule rule, Deed deed) {
        this.sql = sql;
        this.clock = clock;
        this.areas = areas;
        this.rule = rule;
        this.deed = deed;
    }

    /** @return whether more may be waiting */
    @Transactional
    public boolean remindSome() {
        var days = rule.current().daysBefore();
        if (days == 0
                || !areas.isOn(QuotesPermissions.AREA)
                || clock.now().atZoneSameInstant(clock.zone()).getHour() < FROM_HOUR) {
            return false;
        }
        var due = sql.selectFrom(QUOTE)
                .where(
                        QUOTE.TENANT_ID.eq(Acting.tenant()),
                        QUOTE.STATUS.in(inline(QuoteStatus.SENT.name()), inline(QuoteStatus.VIEWED.name())),
                        QUOTE.VALID_UNTIL.between(clock.today(), clock.today().plusDays(days)),
                        QUOTE.REMINDED_AT.isNull(),
                        QUOTE.REVISED_BY.isNull(),
                        QUOTE.DELETED_AT.isNull(),
                        sentBefore(days),
                        wasMailed(),
                        opensStill())
                .orderBy(QUOTE.VALID_UNTIL, QUOTE.ID)
                .limit(BATCH)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch();
        due.forEach(this::remind);
        return due.size() == BATCH;
    }

    private void remind(QuoteRecord quote) {
        quote.setRemindedAt(clock.now());
        deed.store().update(quote);
        var to = deed.mails().mailedTo(quote.getId());
        try {
            if (to != null) {
                deed.moves()
                        .note(quote, QuoteHistory.Kind.REMINDED, deed.mails().reminder(quote, to));
            }
        } catch (NotFound e) {
            // whose customer was deleted: nobody is left to be reminded
            LOG.debug("nobody to remind of {}", quote.getNumber());
        }
    }

    /** A quote that went out when its reminder was due, or later, speaks for itself. */
    private Condition sentBefore(int days) {
        return condition(
                "{0} < (({1} - {2})::timestamp at time zone {3})",
                QUOTE.SENT_AT, QUOTE.VALID_UNTIL, val(days), val(clock.zone().getId()));
    }

    private static Condition wasMailed() {
        return exists(selectOne()
                .from(QUOTE_ENTRY)
                .where(
                        QUOTE_ENTRY.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_ENTRY.QUOTE_ID.eq(QUOTE.ID),
                        QUOTE_ENTRY.KIND.eq(inline(QuoteHistory.Kind.SENT.name())),
                        QUOTE_ENTRY.TEXT.isNotNull()));
    }

    /** Links that the shop has closed are not opened again by a reminder. */
    private static Condition opensStill() {
        return exists(selectOne()
                .from(QUOTE_LINK)
                .where(
                        QUOTE_LINK.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_LINK.QUOTE_ID.eq(QUOTE.ID),
                        QUOTE_LINK.REVOKED_AT.isNull()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Round {
        @Bean
        RecurringTask<Void> quoteReminders(
                ObjectProvider<RemindOfQuotes> remind, ObjectProvider<TenantDirectory> units) {
            return UnitRound.everyUntilDone(
                    EVERY, "quote-reminders", units, () -> remind.getObject().remindSome());
        }
    }
}

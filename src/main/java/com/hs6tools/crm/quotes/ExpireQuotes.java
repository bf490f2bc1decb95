package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static org.jooq.impl.DSL.inline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.hs6tools.crm.platform.http.Areas;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.TenantDirectory;
import com.hs6tools.crm.platform.tenancy.UnitRound;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotes nobody answered in time, by the business unit's own clock and zone. */
@Component
class ExpireQuotes {
    private static final Duration EVERY = Duration.ofSeconds(60);
    private static final int BATCH = 200;

    private final DSLContext sql;
    private final QuoteMoves moves;
    private final Areas areas;

    ExpireQuotes(DSLContext sql, QuoteMoves moves, Areas areas) {
        this.sql = sql;
        this.moves = moves;
        this.areas = areas;
    }

    /** @return whether more may be waiting */
    @Transactional
    public boolean expireSome() {
        // switched off, it is caught up when it is back
        if (!areas.isOn(QuotesPermissions.AREA)) {
            return false;
        }
        var over = sql.selectFrom(QUOTE)
                .where(
                        QUOTE.TENANT_ID.eq(Acting.tenant()),
                        QUOTE.STATUS.in(inline(QuoteStatus.SENT.name()), inline(QuoteStatus.VIEWED.name())),
                        QUOTE.VALID_UNTIL.lt(moves.today()),
                        QUOTE.REVISED_BY.isNull())
                .orderBy(QUOTE.VALID_UNTIL)
                .limit(BATCH)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch();
        over.forEach(quote -> moves.make(quote, QuoteMove.EXPIRE, QuoteHistory.Kind.EXPIRED, null));
        return over.size() == BATCH;
    }

    @Configuration(proxyBeanMethods = false)
    static class Round {
        @Bean
        RecurringTask<Void> quoteExpiry(ObjectProvider<ExpireQuotes> expire, ObjectProvider<TenantDirectory> units) {
            return UnitRound.everyUntilDone(
                    EVERY, "quote-expiry", units, () -> expire.getObject().expireSome());
        }
    }
}

package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts quotes for {@link QuoteAnalytics}. */
@Component
class QuoteAnalyticsQueries {
    static final int MOST_PRODUCTS = 20;

    /** Quotes of one month, owner and status. @param days to accept, of all of them together */
    record Group(
            String month,
            @Nullable UUID owner,
            QuoteStatus status,
            long quotes,
            BigDecimal value,
            @Nullable BigDecimal days) {}

    record OfProduct(UUID product, long sent, long accepted, BigDecimal value, BigDecimal acceptedValue) {}

    private static final Field<BigDecimal> DAYS =
            field("extract(epoch from ({0} - {1})) / 86400", BigDecimal.class, QUOTE.DECIDED_AT, QUOTE.SENT_AT);
    private static final Condition ACCEPTED = QUOTE.STATUS.eq(inline(QuoteStatus.ACCEPTED.name()));

    private final DSLContext sql;
    private final UnitClock clock;

    QuoteAnalyticsQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param which a condition on quotes, with the acting person's scope in it */
    List<Group> groups(Condition which, String currency) {
        var month = field(
                "to_char({0} at time zone {1}, 'YYYY-MM')",
                String.class, QUOTE.SENT_AT, inline(clock.zone().getId()));
        var value = sum(QUOTE.TOTAL).filterWhere(QUOTE.CURRENCY.eq(currency));
        var days = sum(DAYS).filterWhere(ACCEPTED);
        return sql.select(month, QUOTE.OWNER_ID, QUOTE.STATUS, count(), value, days)
                .from(QUOTE)
                .where(which)
                .groupBy(month, QUOTE.OWNER_ID, QUOTE.STATUS)
                .orderBy(month)
                .fetch(r -> new Group(
                        r.value1(),
                        r.value2(),
                        QuoteStatus.valueOf(r.value3()),
                        r.value4(),
                        amount(r.value5()),
                        r.value6()));
    }

    @Nullable
    BigDecimal medianDays(Condition which) {
        return sql.select(field("percentile_cont(0.5) within group (order by {0})", BigDecimal.class, DAYS))
                .from(QUOTE)
                .where(which, ACCEPTED)
                .fetchOne(0, BigDecimal.class);
    }

    List<OfProduct> products(Condition which, String currency) {
        var inUnits = QUOTE.CURRENCY.eq(currency);
        var value = sum(QUOTE_LINE.NET).filterWhere(inUnits);
        var accepted = sum(QUOTE_LINE.NET).filterWhere(inUnits.and(ACCEPTED));
        return sql.select(
                        QUOTE_LINE.PRODUCT_ID,
                        countDistinct(QUOTE.ID),
                        countDistinct(QUOTE.ID).filterWhere(ACCEPTED),
                        value,
                        accepted)
                .from(QUOTE)
                .join(QUOTE_LINE)
                .on(QUOTE_LINE.TENANT_ID.eq(QUOTE.TENANT_ID), QUOTE_LINE.QUOTE_ID.eq(QUOTE.ID))
                .where(which, QUOTE_LINE.TENANT_ID.eq(Acting.tenant()), QUOTE_LINE.PRODUCT_ID.isNotNull())
                .groupBy(QUOTE_LINE.PRODUCT_ID)
                .orderBy(value.desc().nullsLast(), QUOTE_LINE.PRODUCT_ID)
                .limit(MOST_PRODUCTS)
                .fetch(r -> new OfProduct(r.value1(), r.value2(), r.value3(), amount(r.value4()), amount(r.value5())));
    }

    private static BigDecimal amount(@Nullable BigDecimal sum) {
        return Amounts.plain(Objects.requireNonNullElse(sum, BigDecimal.ZERO));
    }
}

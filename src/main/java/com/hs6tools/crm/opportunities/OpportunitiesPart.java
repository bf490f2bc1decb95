package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A customer's deals, and those of all below a company, among everything about him. */
@Component
class OpportunitiesPart implements Customer360Part {
    private static final int SHOWN = 5;

    record Of(DealsOfCustomer opportunities, GroupDeals groupOpportunities) {}

    /**
     * Counts are of all deals, sums of those in the unit's currency.
     *
     * @param value of the open ones
     * @param weighted of the open ones, each times its probability
     * @param items the open ones that are expected first
     */
    @Schema(name = "DealsOfCustomer")
    record DealsOfCustomer(
            long open,
            BigDecimal value,
            BigDecimal weighted,
            long won,
            BigDecimal wonValue,
            long lost,
            String currency,
            List<OpportunityRow> items) {}

    /**
     * The open deals of a company and of all below it.
     *
     * @param value of those in the unit's currency
     * @param weighted the same, each times its probability
     */
    @Schema(name = "GroupDeals")
    record GroupDeals(long open, BigDecimal value, BigDecimal weighted, String currency) {}

    private record Counts(long open, BigDecimal value, BigDecimal weighted, long won, BigDecimal wonValue, long lost) {}

    private final DSLContext sql;
    private final Settings settings;
    private final DealMapper rows;

    OpportunitiesPart(DSLContext sql, Settings settings, DealMapper rows) {
        this.sql = sql;
        this.settings = settings;
        this.rows = rows;
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public Of value(ShownCustomer customer) {
        var currency = settings.current().currency();
        var counts = counts(customer.id(), currency);
        return new Of(
                new DealsOfCustomer(
                        counts.open(),
                        counts.value(),
                        counts.weighted(),
                        counts.won(),
                        counts.wonValue(),
                        counts.lost(),
                        currency,
                        counts.open() == 0 ? List.of() : expectedFirst(customer.id())),
                customer.isAlone()
                        ? new GroupDeals(counts.open(), counts.value(), counts.weighted(), currency)
                        : ofGroup(customer, currency));
    }

    private Counts counts(UUID customer, String currency) {
        var own = OPPORTUNITY.CURRENCY.eq(currency);
        var open = OPPORTUNITY.CLOSED_AT.isNull();
        var won = OPPORTUNITY.STANDARD_STAGE.eq(inline(OpportunityStage.CLOSED_WON.name()));
        return sql.select(
                        count().filterWhere(open),
                        sum(OPPORTUNITY.VALUE).filterWhere(open.and(own)),
                        sum(OPPORTUNITY.WEIGHTED).filterWhere(open.and(own)),
                        count().filterWhere(won),
                        sum(OPPORTUNITY.VALUE).filterWhere(won.and(own)),
                        count().filterWhere(OPPORTUNITY.STANDARD_STAGE.eq(inline(OpportunityStage.CLOSED_LOST.name()))))
                .from(OPPORTUNITY)
                .where(there(OPPORTUNITY.CUSTOMER_ID.eq(customer)))
                .fetchSingle(r -> new Counts(
                        r.value1(),
                        Amounts.plain(r.value2()),
                        Amounts.plain(r.value3()),
                        r.value4(),
                        Amounts.plain(r.value5()),
                        r.value6()));
    }

    private List<OpportunityRow> expectedFirst(UUID customer) {
        var mapper = rows.listed();
        return sql.select(OpportunityRows.COLUMNS)
                .from(OPPORTUNITY)
                .where(there(OPPORTUNITY.CUSTOMER_ID.eq(customer)), OPPORTUNITY.CLOSED_AT.isNull())
                .orderBy(OPPORTUNITY.CLOSE_KEY, OPPORTUNITY.ID)
                .limit(inline(SHOWN))
                .fetch(mapper);
    }

    private GroupDeals ofGroup(ShownCustomer head, String currency) {
        var own = OPPORTUNITY.CURRENCY.eq(currency);
        return sql.select(
                        count(),
                        sum(OPPORTUNITY.VALUE).filterWhere(own),
                        sum(OPPORTUNITY.WEIGHTED).filterWhere(own))
                .from(OPPORTUNITY)
                .where(there(head.inGroup(OPPORTUNITY.CUSTOMER_ID)), OPPORTUNITY.CLOSED_AT.isNull())
                .fetchSingle(r ->
                        new GroupDeals(r.value1(), Amounts.plain(r.value2()), Amounts.plain(r.value3()), currency));
    }

    private static Condition there(Condition whose) {
        return OpportunityScope.visible().and(whose).and(OPPORTUNITY.DELETED_AT.isNull());
    }
}

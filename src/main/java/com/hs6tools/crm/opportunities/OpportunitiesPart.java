package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A customer's deals, among everything about him. */
@Component
class OpportunitiesPart implements Customer360Part {
    private static final int SHOWN = 5;

    record Of(DealsOfCustomer opportunities) {}

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
    public Of value(UUID customer) {
        var currency = settings.current().currency();
        var own = OPPORTUNITY.CURRENCY.eq(currency);
        var open = OPPORTUNITY.CLOSED_AT.isNull();
        var won = OPPORTUNITY.STANDARD_STAGE.eq(OpportunityStage.CLOSED_WON.name());
        var mine = OpportunityScope.visible()
                .and(OPPORTUNITY.CUSTOMER_ID.eq(customer))
                .and(OPPORTUNITY.DELETED_AT.isNull());
        var mapper = rows.listed();
        var items = sql.select(OpportunityRows.COLUMNS)
                .from(OPPORTUNITY)
                .where(mine, open)
                .orderBy(OPPORTUNITY.CLOSE_KEY, OPPORTUNITY.ID)
                .limit(SHOWN)
                .fetch(mapper);
        return sql.select(
                        count().filterWhere(open),
                        sum(OPPORTUNITY.VALUE).filterWhere(open.and(own)),
                        sum(OPPORTUNITY.WEIGHTED).filterWhere(open.and(own)),
                        count().filterWhere(won),
                        sum(OPPORTUNITY.VALUE).filterWhere(won.and(own)),
                        count().filterWhere(OPPORTUNITY.STANDARD_STAGE.eq(OpportunityStage.CLOSED_LOST.name())))
                .from(OPPORTUNITY)
                .where(mine)
                .fetchSingle(r -> new Of(new DealsOfCustomer(
                        r.value1(),
                        Amounts.plain(r.value2()),
                        Amounts.plain(r.value3()),
                        r.value4(),
                        Amounts.plain(r.value5()),
                        r.value6(),
                        currency,
                        items)));
    }
}

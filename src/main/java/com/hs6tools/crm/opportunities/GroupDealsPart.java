package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import com.hs6tools.crm.customers.CompanyGroups;
import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.settings.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The open deals of a company and of all below it. */
@Component
class GroupDealsPart implements Customer360Part {
    record Of(GroupDeals groupOpportunities) {}

    /**
     * @param value of those in the unit's currency
     * @param weighted the same, each times its probability
     */
    @Schema(name = "GroupDeals")
    record GroupDeals(long open, BigDecimal value, BigDecimal weighted, String currency) {}

    private final DSLContext sql;
    private final CompanyGroups groups;
    private final Settings settings;

    GroupDealsPart(DSLContext sql, CompanyGroups groups, Settings settings) {
        this.sql = sql;
        this.groups = groups;
        this.settings = settings;
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public Of value(UUID customer) {
        var currency = settings.current().currency();
        var own = OPPORTUNITY.CURRENCY.eq(currency);
        return sql.select(
                        count(),
                        sum(OPPORTUNITY.VALUE).filterWhere(own),
                        sum(OPPORTUNITY.WEIGHTED).filterWhere(own))
                .from(OPPORTUNITY)
                .where(
                        OpportunityScope.visible(),
                        OPPORTUNITY.CUSTOMER_ID.eq(
                                DSL.any(groups.members(customer).toArray(UUID[]::new))),
                        OPPORTUNITY.CLOSED_AT.isNull(),
                        OPPORTUNITY.DELETED_AT.isNull())
                .fetchSingle(r -> new Of(
                        new GroupDeals(r.value1(), Amounts.plain(r.value2()), Amounts.plain(r.value3()), currency)));
    }
}

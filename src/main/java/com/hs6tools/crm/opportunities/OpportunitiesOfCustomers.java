package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deals go along with a merged customer, and what his timeline tells of them. */
@Configuration(proxyBeanMethods = false)
class OpportunitiesOfCustomers {
    @Bean
    CustomerBelongings opportunitiesOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(
                sql,
                "opportunities",
                OPPORTUNITY.TENANT_ID,
                OPPORTUNITY.ID,
                OPPORTUNITY.CUSTOMER_ID,
                both -> moveHistory(sql, both));
    }

    private static void moveHistory(DSLContext sql, List<UUID> customers) {
        sql.update(DEAL_CHANGE)
                .set(DEAL_CHANGE.CUSTOMER_ID, OPPORTUNITY.CUSTOMER_ID)
                .from(OPPORTUNITY)
                .where(
                        DEAL_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        OPPORTUNITY.TENANT_ID.eq(Acting.tenant()),
                        DEAL_CHANGE.OPPORTUNITY_ID.eq(OPPORTUNITY.ID),
                        OPPORTUNITY.CUSTOMER_ID.in(customers),
                        DEAL_CHANGE.CUSTOMER_ID.in(customers),
                        DEAL_CHANGE.CUSTOMER_ID.ne(OPPORTUNITY.CUSTOMER_ID))
                .execute();
    }
}

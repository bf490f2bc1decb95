package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The leads that a merged customer once was, or recommended, and his referral links: all lead to whoever stands for him. */
@Configuration(proxyBeanMethods = false)
class LeadsOfCustomers {
    @Bean
    CustomerBelongings leadsOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(sql, "leads", LEAD.TENANT_ID, LEAD.ID, LEAD.CUSTOMER_ID, both -> {});
    }

    @Bean
    CustomerBelongings leadsRecommendedByMergedCustomers(DSLContext sql) {
        return new BelongingRows(sql, "referrals", LEAD.TENANT_ID, LEAD.ID, LEAD.REFERRED_BY, both -> {});
    }

    @Bean
    CustomerBelongings referralLinksOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(
                sql, "referralLinks", REFERRAL_LINK.TENANT_ID, REFERRAL_LINK.ID, REFERRAL_LINK.CUSTOMER_ID, both -> {});
    }
}

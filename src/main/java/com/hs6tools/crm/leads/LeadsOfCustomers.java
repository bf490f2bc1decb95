package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The leads that a merged customer once was lead to whoever stands for him. */
@Configuration(proxyBeanMethods = false)
class LeadsOfCustomers {
    @Bean
    CustomerBelongings leadsOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(sql, "leads", LEAD.TENANT_ID, LEAD.ID, LEAD.CUSTOMER_ID, both -> {});
    }
}

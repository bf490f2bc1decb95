package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crmdb.messaging.Tables.RECEIVED;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's way to a customer leads to the one he was merged into. */
@Configuration(proxyBeanMethods = false)
class MailOfMergedCustomers {
    @Bean
    CustomerBelongings receivedMailOfCustomers(DSLContext sql) {
        return new BelongingRows(sql, "mail", RECEIVED.TENANT_ID, RECEIVED.ID, RECEIVED.CUSTOMER_ID, both -> {});
    }
}

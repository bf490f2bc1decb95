package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders and returns go along with a merged customer, and the sums of both are worked out anew. */
@Configuration(proxyBeanMethods = false)
class OrdersOfCustomers {
    @Bean
    CustomerBelongings ordersOfMergedCustomers(DSLContext sql, PurchaseFacts facts) {
        return new BelongingRows(sql, "orders", PURCHASE.TENANT_ID, PURCHASE.ID, PURCHASE.CUSTOMER_ID, facts::changed);
    }
}

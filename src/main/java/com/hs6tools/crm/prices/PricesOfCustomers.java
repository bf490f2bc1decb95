package com.hs6tools.crm.prices;

import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST_CUSTOMER;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The price lists of a merged customer hold for whom he became. */
@Configuration(proxyBeanMethods = false)
class PricesOfCustomers {
    @Bean
    CustomerBelongings priceListsOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(
                sql,
                "priceLists",
                PRICE_LIST_CUSTOMER.TENANT_ID,
                PRICE_LIST_CUSTOMER.ID,
                PRICE_LIST_CUSTOMER.CUSTOMER_ID,
                both -> {});
    }
}

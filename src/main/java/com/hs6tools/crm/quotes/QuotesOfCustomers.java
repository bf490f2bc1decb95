package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_ENTRY;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Quotes go along with a merged customer, and what his timeline tells of them. */
@Configuration(proxyBeanMethods = false)
class QuotesOfCustomers {
    @Bean
    CustomerBelongings quotesOfMergedCustomers(DSLContext sql) {
        return new BelongingRows(
                sql, "quotes", QUOTE.TENANT_ID, QUOTE.ID, QUOTE.CUSTOMER_ID, both -> moveHistory(sql, both));
    }

    private static void moveHistory(DSLContext sql, List<UUID> customers) {
        sql.update(QUOTE_ENTRY)
                .set(QUOTE_ENTRY.CUSTOMER_ID, QUOTE.CUSTOMER_ID)
                .from(QUOTE)
                .where(
                        QUOTE_ENTRY.TENANT_ID.eq(Acting.tenant()),
                        QUOTE.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_ENTRY.QUOTE_ID.eq(QUOTE.ID),
                        QUOTE.CUSTOMER_ID.in(customers),
                        QUOTE_ENTRY.CUSTOMER_ID.in(customers),
                        QUOTE_ENTRY.CUSTOMER_ID.ne(QUOTE.CUSTOMER_ID))
                .execute();
    }
}

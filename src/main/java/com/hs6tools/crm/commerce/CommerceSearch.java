package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;
import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders and products in the search everywhere. */
@Configuration(proxyBeanMethods = false)
class CommerceSearch {
    @Bean
    SearchSource orderSearch(DSLContext sql) {
        return new Orders(sql);
    }

    @Bean
    SearchSource productSearch(DSLContext sql) {
        return new ProductNames(sql);
    }

    /** By how the number begins. */
    record Orders(DSLContext sql) implements SearchSource {
        @Override
        public String kind() {
            return "orders";
        }

        @Override
        public String permission() {
            return "orders:read";
        }

        @Override
        public List<Hit> find(Query query) {
            var customer = field(select(PUB_CUSTOMER.NAME)
                    .from(PUB_CUSTOMER)
                    .where(PUB_CUSTOMER.TENANT_ID.eq(PURCHASE.TENANT_ID), PUB_CUSTOMER.ID.eq(PURCHASE.CUSTOMER_ID)));
            return sql.select(PURCHASE.ID, PURCHASE.NUMBER, PURCHASE.TOTAL, PURCHASE.CURRENCY, customer)
                    .from(PURCHASE)
                    .where(PurchaseScope.visible(), NumberFragment.begins(PURCHASE.NUMBER, query.typed()))
                    .orderBy(PURCHASE.NUMBER, PURCHASE.ID)
                    .limit(query.limit())
                    .fetch(r -> {
                        var sum = Money.plain(r.value3()).toPlainString() + " " + r.value4();
                        return new Hit(
                                r.value1(),
                                r.value2(),
                                r.value5() == null ? sum : r.value5() + ", " + sum,
                                new Match("number", r.value2()),
                                "/orders/" + r.value1());
                    });
        }
    }

    /** By parts of stock code and name; every word has to be there. */
    record ProductNames(DSLContext sql) implements SearchSource {
        @Override
        public String kind() {
            return "products";
        }

        @Override
        public String permission() {
            return "products:read";
        }

        @Override
        public List<Hit> find(Query query) {
            return sql.select(PRODUCT.ID, PRODUCT.SKU, PRODUCT.NAME)
                    .from(PRODUCT)
                    .where(
                            PRODUCT.TENANT_ID.eq(Acting.tenant()),
                            PRODUCT.DELETED_AT.isNull(),
                            ProductWords.all(query.folded()))
                    .orderBy(PRODUCT.SEARCH_TEXT, PRODUCT.ID)
                    .limit(query.limit())
                    .fetch(r -> {
                        var bySku = SearchText.of(r.value2()).contains(query.folded());
                        var match = bySku ? new Match("sku", r.value2()) : new Match("name", r.value3());
                        return new Hit(r.value1(), r.value3(), r.value2(), match, "/products/" + r.value1());
                    });
        }
    }
}

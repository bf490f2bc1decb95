package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a customer buys most: products and categories, by revenue less what was sent back. */
@Configuration(proxyBeanMethods = false)
class FavouritesParts {
    private static final int MOST = 10;

    /** @param orders in how many orders it was */
    record TopProduct(UUID id, String sku, String name, BigDecimal quantity, BigDecimal revenue, int orders) {}

    record TopCategory(String name, BigDecimal revenue) {}

    /** Lines that count: those of orders, and as their opposite those of returns. */
    private static final String LINES = """
            from commerce.purchase p
            join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
            join commerce.product g on g.tenant_id = l.tenant_id and g.id = l.product_id
            cross join lateral (select case p.kind when 'RETURN' then -abs(l.amount) else l.amount end as amount,
                case p.kind when 'RETURN' then -abs(l.quantity) else l.quantity end as quantity) v
            """;

    private static final String OF_CUSTOMER =
            "where p.tenant_id = ? and p.customer_id = ? and (p.counted or p.kind = 'RETURN')\n";

    @Bean
    Customer360Part topProducts(DSLContext sql) {
        return new TopProducts(sql);
    }

    @Bean
    Customer360Part topCategories(DSLContext sql) {
        return new TopCategories(sql);
    }

    record TopProducts(DSLContext sql) implements Customer360Part {
        @Override
        public String name() {
            return "topProducts";
        }

        @Override
        public List<TopProduct> value(UUID customer) {
            var query =
                    "select g.id, g.sku, g.name, sum(v.quantity), sum(v.amount), count(distinct p.id) filter (where p.counted)::int\n"
                            + LINES + OF_CUSTOMER + "group by g.id, g.sku, g.name order by 5 desc, g.sku limit " + MOST;
            return sql.resultQuery(query, Acting.tenant(), customer)
                    .fetch(r -> new TopProduct(
                            r.get(0, UUID.class),
                            r.get(1, String.class),
                            r.get(2, String.class),
                            Money.plain(r.get(3, BigDecimal.class)),
                            Money.plain(r.get(4, BigDecimal.class)),
                            r.get(5, Integer.class)));
        }
    }

    record TopCategories(DSLContext sql) implements Customer360Part {
        @Override
        public String name() {
            return "topCategories";
        }

        @Override
        public List<TopCategory> value(UUID customer) {
            var query = "select c.name, sum(v.amount)\n" + LINES
                    + "join commerce.category c on c.tenant_id = g.tenant_id and c.id = g.category_id\n" + OF_CUSTOMER
                    + "group by c.name order by 2 desc, 1 limit " + MOST;
            return sql.resultQuery(query, Acting.tenant(), customer)
                    .fetch(r -> new TopCategory(r.get(0, String.class), Money.plain(r.get(1, BigDecimal.class))));
        }
    }
}

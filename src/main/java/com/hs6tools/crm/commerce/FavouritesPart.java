package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What a customer buys most: products and categories, by revenue less what was sent back. */
@Component
class FavouritesPart implements Customer360Part {
    record Favourites(List<TopProduct> topProducts, List<TopCategory> topCategories) {}

    /** @param orders in how many orders it was */
    record TopProduct(UUID id, String sku, String name, BigDecimal quantity, BigDecimal revenue, int orders) {}

    record TopCategory(String name, BigDecimal revenue) {}

    /** Lines that count: those of orders, and as their opposite those of returns; ten products, then ten categories. */
    private static final String MOST = """
            with line as materialized (
                select g.id, g.sku, g.name, c.name as category, p.id as purchase, p.counted,
                    case p.kind when 'RETURN' then -abs(l.amount) else l.amount end as amount,
                    case p.kind when 'RETURN' then -abs(l.quantity) else l.quantity end as quantity
                from commerce.purchase p
                join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
                join commerce.product g on g.tenant_id = l.tenant_id and g.id = l.product_id
                left join commerce.category c on c.tenant_id = g.tenant_id and c.id = g.category_id
                where p.tenant_id = ? and p.customer_id = ? and (p.counted or p.kind = 'RETURN')
            ), product as (
                select id, sku, name, sum(quantity) as quantity, sum(amount) as revenue,
                    count(distinct purchase) filter (where counted)::int as orders
                from line group by id, sku, name order by revenue desc, sku limit 10
            ), category as (
                select category, sum(amount) as revenue
                from line where category is not null group by category order by revenue desc, category limit 10
            )
            select id, sku, name, quantity, revenue, orders from product
            union all
            select null, null, category, null, revenue, null from category
            order by revenue desc, sku, name
            """;

    private final DSLContext sql;

    FavouritesPart(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Favourites value(ShownCustomer customer) {
        var most = sql.fetch(MOST, Acting.tenant(), customer.id());
        return new Favourites(
                most.stream()
                        .filter(r -> r.get("id") != null)
                        .map(FavouritesPart::product)
                        .toList(),
                most.stream()
                        .filter(r -> r.get("id") == null)
                        .map(r -> new TopCategory(r.get("name", String.class), amount(r, "revenue")))
                        .toList());
    }

    private static TopProduct product(Record r) {
        return new TopProduct(
                r.get("id", UUID.class),
                r.get("sku", String.class),
                r.get("name", String.class),
                amount(r, "quantity"),
                amount(r, "revenue"),
                r.get("orders", Integer.class));
    }

    private static BigDecimal amount(Record r, String column) {
        return Money.plain(r.get(column, BigDecimal.class));
    }

    @Override
    public String permission() {
        return "orders:read";
    }
}

package com.hs6tools.crm.commerce;

import com.hs6tools.crm.commerce.BuyingPatterns.PriceBand;
import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer ordered, and how he does it. */
@Component
class OrdersPart implements Customer360Part {
    private static final int RECENT = 5;

    private static final String PRICES = """
            select percentile_disc(array[0.25, 0.5, 0.75]) within group (order by l.unit_price)
            from commerce.purchase p
            join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
            where p.tenant_id = ? and p.customer_id = ? and p.counted
            """;

    record OrdersAndPatterns(OrderHistory orders, BuyingPatterns patterns) {}

    private final DSLContext sql;
    private final Settings settings;
    private final UnitClock clock;
    private final OrderQueries orders;

    OrdersPart(DSLContext sql, Settings settings, UnitClock clock, OrderQueries orders) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.orders = orders;
    }

    @Override
    public OrdersAndPatterns value(ShownCustomer customer) {
        var zone = clock.zone().getId();
        var months = MonthOfOrders.of(sql, Acting.tenant(), customer.id(), zone);
        return new OrdersAndPatterns(
                OrderHistory.of(months, settings.current().currency(), orders.latest(customer.id(), RECENT)),
                BuyingPatterns.of(months, prices(customer.id()), clock.today()));
    }

    private @Nullable PriceBand prices(UUID customer) {
        return sql.resultQuery(PRICES, Acting.tenant(), customer).fetchSingle(r -> {
            var band = r.get(0, BigDecimal[].class);
            return band == null
                    ? null
                    : new PriceBand(Money.plain(band[0]), Money.plain(band[1]), Money.plain(band[2]));
        });
    }

    @Override
    public String permission() {
        return "orders:read";
    }
}

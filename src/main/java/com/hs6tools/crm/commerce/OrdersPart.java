package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's orders in total, by year, and the latest ones. */
@Component
class OrdersPart implements Customer360Part {
    /** @param revenue gross less returned */
    @Schema(name = "OrderHistory")
    record Orders(
            int count,
            BigDecimal gross,
            BigDecimal returned,
            BigDecimal revenue,
            String currency,
            @Nullable OffsetDateTime firstAt,
            @Nullable OffsetDateTime lastAt,
            List<Year> byYear,
            List<OrderRow> recent) {}

    @Schema(name = "YearOfOrders")
    record Year(int year, int count, BigDecimal gross, BigDecimal returned, BigDecimal revenue) {}

    private static final int RECENT = 5;

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
    public String name() {
        return "orders";
    }

    @Override
    public Orders value(UUID customer) {
        var years = years(customer);
        var gross = years.stream().map(YearFacts::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        var returned = years.stream().map(YearFacts::returned).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Orders(
                years.stream().mapToInt(YearFacts::count).sum(),
                Money.plain(gross),
                Money.plain(returned),
                Money.plain(gross.subtract(returned)),
                settings.current().currency(),
                years.stream()
                        .map(YearFacts::first)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                years.reversed().stream()
                        .map(YearFacts::last)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                years.stream().map(YearFacts::shown).toList(),
                orders.latest(customer, RECENT));
    }

    private record YearFacts(
            int year,
            int count,
            BigDecimal gross,
            BigDecimal returned,
            @Nullable OffsetDateTime first,
            @Nullable OffsetDateTime last) {
        Year shown() {
            return new Year(
                    year, count, Money.plain(gross), Money.plain(returned), Money.plain(gross.subtract(returned)));
        }
    }

    /** Only what the covering index of a customer's purchases holds. */
    private List<YearFacts> years(UUID customer) {
        return sql.resultQuery("""
                        select extract(year from placed_at at time zone ?)::int, count(*) filter (where counted)::int,
                            sum(gross), sum(returned), min(placed_at) filter (where counted), max(placed_at) filter (where counted)
                        from commerce.purchase
                        where tenant_id = ? and customer_id = ?
                        group by 1
                        order by 1
                        """, clock.zone().getId(), Acting.tenant(), customer)
                .fetch(r -> new YearFacts(
                        r.get(0, Integer.class),
                        r.get(1, Integer.class),
                        r.get(2, BigDecimal.class),
                        r.get(3, BigDecimal.class),
                        r.get(4, OffsetDateTime.class),
                        r.get(5, OffsetDateTime.class)));
    }
}

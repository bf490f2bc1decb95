package com.hs6tools.crm.commerce;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a customer buys: how often, how much at once, in which months, at which prices. */
@Component
class PatternsPart implements Customer360Part {
    /**
     * @param usualIntervalDays mean days between days with an order; needs two of them
     * @param season orders by month, January first
     */
    record Patterns(
            @Nullable BigDecimal usualIntervalDays,
            @Nullable BigDecimal averageBasket,
            @Nullable Long daysSinceLast,
            @Nullable OffsetDateTime nextExpectedAt,
            List<Integer> season,
            @Nullable PriceBand priceBand) {}

    /** Unit prices: the first quarter of lines is up to low, the last from high. */
    record PriceBand(BigDecimal low, BigDecimal median, BigDecimal high) {}

    private final DSLContext sql;
    private final UnitClock clock;

    PatternsPart(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public Patterns value(UUID customer) {
        var zone = clock.zone().getId();
        var months = sql.resultQuery("""
                        select extract(month from placed_at at time zone ?)::int, count(*)::int, sum(gross),
                            array_agg(distinct (placed_at at time zone ?)::date), max(placed_at)
                        from commerce.purchase
                        where tenant_id = ? and customer_id = ? and counted
                        group by 1
                        """, zone, zone, Acting.tenant(), customer)
                .fetch(r -> new Month(
                        r.get(0, Integer.class),
                        r.get(1, Integer.class),
                        r.get(2, BigDecimal.class),
                        List.of(r.get(3, LocalDate[].class)),
                        r.get(4, OffsetDateTime.class)));
        return months.isEmpty()
                ? new Patterns(null, null, null, null, Collections.nCopies(12, 0), null)
                : patterns(months, customer);
    }

    private record Month(int month, int orders, BigDecimal gross, List<LocalDate> days, OffsetDateTime last) {}

    private Patterns patterns(List<Month> months, UUID customer) {
        var days = months.stream().flatMap(m -> m.days().stream()).sorted().toList();
        var orders = months.stream().mapToInt(Month::orders).sum();
        var gross = months.stream().map(Month::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        var last =
                months.stream().map(Month::last).max(OffsetDateTime::compareTo).orElseThrow();
        var interval = days.size() < 2
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(days.getFirst(), days.getLast()))
                        .divide(BigDecimal.valueOf(days.size() - 1L), 1, RoundingMode.HALF_UP);
        var season = new ArrayList<>(Collections.nCopies(12, 0));
        months.forEach(m -> season.set(m.month() - 1, m.orders()));
        return new Patterns(
                interval,
                gross.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP),
                ChronoUnit.DAYS.between(days.getLast(), clock.today()),
                interval == null ? null : last.plusHours(Math.round(interval.doubleValue() * 24)),
                season,
                prices(customer));
    }

    private @Nullable PriceBand prices(UUID customer) {
        return sql.resultQuery("""
                        select percentile_disc(array[0.25, 0.5, 0.75]) within group (order by l.unit_price)
                        from commerce.purchase p
                        join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
                        where p.tenant_id = ? and p.customer_id = ? and p.counted
                        """, Acting.tenant(), customer).fetchSingle(r -> {
            var band = r.get(0, BigDecimal[].class);
            return band == null
                    ? null
                    : new PriceBand(Money.plain(band[0]), Money.plain(band[1]), Money.plain(band[2]));
        });
    }
}

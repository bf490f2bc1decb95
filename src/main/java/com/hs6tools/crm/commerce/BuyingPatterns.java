package com.hs6tools.crm.commerce;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a customer buys: how often, how much at once, in which months, at which prices.
 *
 * @param usualIntervalDays mean days between days with an order; needs two of them
 * @param season orders by month, January first
 */
@Schema(name = "Patterns")
record BuyingPatterns(
        @Nullable BigDecimal usualIntervalDays,
        @Nullable BigDecimal averageBasket,
        @Nullable Long daysSinceLast,
        @Nullable OffsetDateTime nextExpectedAt,
        List<Integer> season,
        @Nullable PriceBand priceBand) {
    private static final BuyingPatterns NONE =
            new BuyingPatterns(null, null, null, null, Collections.nCopies(12, 0), null);

    /** Unit prices: the first quarter of lines is up to low, the last from high. */
    @Schema(name = "PriceBand")
    record PriceBand(BigDecimal low, BigDecimal median, BigDecimal high) {}

    /** @param history all months of the customer, oldest first */
    static BuyingPatterns of(List<MonthOfOrders> history, @Nullable PriceBand prices, LocalDate today) {
        var months = history.stream().filter(m -> m.orders() > 0).toList();
        if (months.isEmpty()) {
            return NONE;
        }
        var days = months.stream().flatMap(m -> m.days().stream()).toList();
        var orders = months.stream().mapToInt(MonthOfOrders::orders).sum();
        var gross = months.stream().map(MonthOfOrders::ordered).reduce(BigDecimal.ZERO, BigDecimal::add);
        var last = Objects.requireNonNull(months.getLast().last());
        var interval = interval(days);
        return new BuyingPatterns(
                interval,
                gross.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP),
                ChronoUnit.DAYS.between(days.getLast(), today),
                interval == null ? null : last.plusHours(Math.round(interval.doubleValue() * 24)),
                season(months),
                prices);
    }

    private static @Nullable BigDecimal interval(List<LocalDate> days) {
        return days.size() < 2
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(days.getFirst(), days.getLast()))
                        .divide(BigDecimal.valueOf(days.size() - 1L), 1, RoundingMode.HALF_UP);
    }

    private static List<Integer> season(List<MonthOfOrders> months) {
        var season = new ArrayList<>(Collections.nCopies(12, 0));
        for (var m : months) {
            var month = m.month().getMonthValue() - 1;
            season.set(month, season.get(month) + m.orders());
        }
        return season;
    }
}

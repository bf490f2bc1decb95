package com.hs6tools.crm.commerce;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer's orders in total, by year, and the latest ones.
 *
 * @param revenue gross less returned
 */
@Schema(name = "OrderHistory")
record OrderHistory(
        int count,
        BigDecimal gross,
        BigDecimal returned,
        BigDecimal revenue,
        String currency,
        @Nullable OffsetDateTime firstAt,
        @Nullable OffsetDateTime lastAt,
        List<Year> byYear,
        List<OrderRow> recent) {

    @Schema(name = "YearOfOrders")
    record Year(int year, int count, BigDecimal gross, BigDecimal returned, BigDecimal revenue) {
        static Year of(int year, List<MonthOfOrders> months) {
            var sums = Amounts.of(months);
            return new Year(
                    year,
                    sums.count(),
                    Money.plain(sums.gross()),
                    Money.plain(sums.returned()),
                    Money.plain(sums.gross().subtract(sums.returned())));
        }
    }

    private record Amounts(int count, BigDecimal gross, BigDecimal returned) {
        static Amounts of(List<MonthOfOrders> months) {
            return new Amounts(
                    months.stream().mapToInt(MonthOfOrders::orders).sum(),
                    months.stream().map(MonthOfOrders::gross).reduce(BigDecimal.ZERO, BigDecimal::add),
                    months.stream().map(MonthOfOrders::returned).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    static OrderHistory of(List<MonthOfOrders> months, String currency, List<OrderRow> recent) {
        var byYear = new TreeMap<Integer, List<MonthOfOrders>>(
                months.stream().collect(groupingBy(m -> m.month().getYear())));
        var sums = Amounts.of(months);
        return new OrderHistory(
                sums.count(),
                Money.plain(sums.gross()),
                Money.plain(sums.returned()),
                Money.plain(sums.gross().subtract(sums.returned())),
                currency,
                months.stream()
                        .map(MonthOfOrders::first)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                months.reversed().stream()
                        .map(MonthOfOrders::last)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                byYear.entrySet().stream()
                        .map(y -> Year.of(y.getKey(), y.getValue()))
                        .toList(),
                recent);
    }
}

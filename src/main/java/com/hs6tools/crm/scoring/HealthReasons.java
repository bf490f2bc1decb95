package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.settings.UnitSettings.Weights;
import com.hs6tools.crm.scoring.CustomerHealth.Components;
import com.hs6tools.crm.scoring.CustomerHealth.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a health score into words. A component speaks by how far it lies from the middle (50; support from 100, as it can
 * only take), times its weight. The codes: no_orders, ordered_recently, order_overdue (days, usualDays); orders_often,
 * orders_rarely (orders, percent); spends_much, spends_little (revenue, currency, percent); no_orders_in_year; in_touch
 * (touches), no_touch; support_trouble.
 */
final class HealthReasons {
    private static final BigDecimal MIDDLE = new BigDecimal(50);
    private static final BigDecimal FULL = new BigDecimal(100);
    private static final int MOST = 3;

    private final Weights weights;
    private final String currency;

    HealthReasons(Weights weights, String currency) {
        this.weights = weights;
        this.currency = currency;
    }

    /** @param gap usual days between orders, the customer's own or the shop's */
    record Facts(
            Components components,
            int orders,
            @Nullable Integer daysSinceLast,
            double gap,
            int ordersInYear,
            BigDecimal revenueInYear,
            int touches) {}

    List<Reason> of(Facts facts) {
        return Stream.of(buying(facts), List.of(engagement(facts), support(facts)))
                .flatMap(List::stream)
                .filter(r -> r.impact().signum() != 0)
                .sorted(Comparator.comparing((Reason r) -> r.impact().abs()).reversed())
                .limit(MOST)
                .toList();
    }

    private List<Reason> buying(Facts f) {
        var c = f.components();
        var recency = impact(c.recency(), MIDDLE, weights.recency());
        var frequency = impact(c.frequency(), MIDDLE, weights.frequency());
        var monetary = impact(c.monetary(), MIDDLE, weights.monetary());
        if (f.orders() == 0) {
            return List.of(new Reason(
                    "recency", "no_orders", Map.of(), recency.add(frequency).add(monetary)));
        }
        var days = f.daysSinceLast() == null ? 0 : f.daysSinceLast();
        var last = new Reason(
                "recency",
                recency.signum() >= 0 ? "ordered_recently" : "order_overdue",
                Map.of("days", days, "usualDays", Math.max(1, Math.round(f.gap()))),
                recency);
        if (f.ordersInYear() == 0) {
            return List.of(last, new Reason("frequency", "no_orders_in_year", Map.of(), frequency.add(monetary)));
        }
        return List.of(
                last,
                new Reason(
                        "frequency",
                        frequency.signum() >= 0 ? "orders_often" : "orders_rarely",
                        Map.of("orders", f.ordersInYear(), "percent", whole(c.frequency())),
                        frequency),
                new Reason(
                        "monetary",
                        monetary.signum() >= 0 ? "spends_much" : "spends_little",
                        Map.of("revenue", f.revenueInYear(), "currency", currency, "percent", whole(c.monetary())),
                        monetary));
    }

    private Reason engagement(Facts f) {
        var impact = impact(f.components().engagement(), MIDDLE, weights.engagement());
        return f.touches() == 0
                ? new Reason("engagement", "no_touch", Map.of(), impact)
                : new Reason("engagement", "in_touch", Map.of("touches", f.touches()), impact);
    }

    private Reason support(Facts f) {
        return new Reason(
                "support", "support_trouble", Map.of(), impact(f.components().support(), FULL, weights.support()));
    }

    private static BigDecimal impact(BigDecimal value, BigDecimal middle, BigDecimal weight) {
        return value.subtract(middle).multiply(weight).setScale(1, RoundingMode.HALF_UP);
    }

    private static int whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).intValue();
    }
}

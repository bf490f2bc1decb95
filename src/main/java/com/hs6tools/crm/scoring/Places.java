package com.hs6tools.crm.scoring;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.raw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What tells everybody's place: for each tier and each quintile but the last the customer who ends it, and the median of
 * the gaps customers have of their own.
 *
 * @param medianGap days, null where nobody has a gap
 * @param tiers who ends PLATINUM, GOLD, SILVER; empty where tiers go by amounts, or nobody paid
 * @param recency who ends the lowest four quintiles; empty without buyers; so the two others
 */
record Places(
        @Nullable Double medianGap,
        List<Buyer> tiers,
        List<Buyer> recency,
        List<Buyer> frequency,
        List<Buyer> monetary) {

    static final String TIER_ORDER = "-revenue_730, first_at, customer_id";
    static final String RECENCY_ORDER = "last_at, orders_730, revenue_730, customer_id";
    static final String FREQUENCY_ORDER = "orders_730, revenue_730, last_at, customer_id";
    static final String MONETARY_ORDER = "revenue_730, orders_730, last_at, customer_id";

    private static final List<String> TIERS = List.of("'PLATINUM'", "'GOLD'", "'SILVER'", "'BRONZE'");
    private static final List<String> QUINTILES = List.of("1::smallint", "2", "3", "4", "5");
    private static final List<BigDecimal> SHARES =
            Stream.of("0.05", "0.20", "0.50").map(BigDecimal::new).toList();

    /** The last customer of a tier or quintile. */
    record Buyer(UUID customer, OffsetDateTime firstAt, OffsetDateTime lastAt, int orders, BigDecimal revenue) {

        /** Of the columns of an order, in their order. */
        private QueryPart key(String order) {
            var values = Stream.of(order.split(", "))
                    .map(column -> (QueryPart)
                            switch (column) {
                                case "customer_id" -> inline(customer);
                                case "first_at" -> inline(firstAt);
                                case "last_at" -> inline(lastAt);
                                case "orders_730" -> inline(orders);
                                case "revenue_730" -> inline(revenue);
                                case "-revenue_730" -> inline(revenue.negate());
                                default -> throw new IllegalArgumentException(column);
                            })
                    .toList();
            return DSL.list(values);
        }
    }

    double usualGap() {
        return medianGap == null ? ScoreTable.USUAL_GAP : medianGap;
    }

    static List<Long> tierEnds(long payers) {
        return SHARES.stream()
                .map(share -> share.multiply(BigDecimal.valueOf(payers))
                        .setScale(0, RoundingMode.CEILING)
                        .longValue())
                .toList();
    }

    /** As ntile(5) parts them: what is left over when n is divided by five makes the first parts longer by one. */
    static List<Long> quintileEnds(long n) {
        return LongStream.rangeClosed(1, 4)
                .map(k -> k * (n / 5) + Math.min(k, n % 5))
                .boxed()
                .toList();
    }

    /** What {@link ScoreTable} wants to know of the places of a row {@code b}, f and m its percent ranks. */
    Map<String, Object> values(ScoreRules rules) {
        return Map.of(
                "frequency", raw("f.place"),
                "monetary", raw("m.place"),
                "tier", rules.tiersByShare() ? tierByShare() : TierByAmount.part(rules),
                "rfmRecency", quintile(recency, RECENCY_ORDER),
                "rfmFrequency", quintile(frequency, FREQUENCY_ORDER),
                "rfmMonetary", quintile(monetary, MONETARY_ORDER));
    }

    private QueryPart tierByShare() {
        return field("case when b.revenue_730 > 0 then {0} else 'BRONZE' end", parts(tiers, TIER_ORDER, TIERS));
    }

    private static QueryPart quintile(List<Buyer> ends, String order) {
        return field("case when b.orders_730 > 0 then {0} end", parts(ends, order, QUINTILES));
    }

    private static QueryPart parts(List<Buyer> ends, String order, List<String> names) {
        if (ends.isEmpty()) {
            return raw(names.getLast());
        }
        var columns = raw(order.replaceAll("(?<=^|-|, )(?=\\w)", "b."));
        var cases = new ArrayList<QueryPart>();
        for (int i = 0; i < ends.size(); i++) {
            var end = ends.get(i).key(order);
            cases.add(DSL.sql("when ({0}) <= ({1}) then {2}", columns, end, raw(names.get(i))));
        }
        var all = cases.stream().reduce((a, b) -> DSL.sql("{0} {1}", a, b)).orElseThrow();
        return DSL.sql("case {0} else {1} end", all, raw(names.getLast()));
    }
}

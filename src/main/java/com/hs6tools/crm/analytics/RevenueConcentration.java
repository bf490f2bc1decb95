package com.hs6tools.crm.analytics;

import com.hs6tools.crm.analytics.CustomerAnalytics.Concentration;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** How much of the buyers' revenue comes from the best of them; the best k are ceil(share x buyers). */
final class RevenueConcentration {
    private static final List<BigDecimal> SHARES =
            Stream.of("0.01", "0.05", "0.1", "0.2", "0.5").map(BigDecimal::new).toList();

    private static final NamedSql ALL =
            NamedSql.of("select count(*) as buyers, coalesce(sum(revenue), 0) as revenue from scored where orders > 0");

    /** Each band holds the places behind one cut and up to the next. */
    private static final NamedSql BANDS = NamedSql.of("""
            select width_bucket(place - 1, :cuts) as band, count(*) as customers, sum(revenue) as revenue, min(revenue) as least
            from (
                select revenue, row_number() over (order by revenue desc, customer_id) as place
                from scored
                where orders > 0
            ) ranked
            where place <= :most
            group by 1
            """);

    private record Band(long customers, BigDecimal revenue, BigDecimal least) {
        Band and(Band next) {
            return new Band(customers + next.customers, revenue.add(next.revenue), next.least);
        }
    }

    private RevenueConcentration() {}

    static List<Concentration> of(Scored scored) {
        var all = scored.query(ALL).fetchSingle();
        var buyers = all.get("buyers", BigDecimal.class);
        return buyers.signum() == 0 ? List.of() : of(scored, buyers, all.get("revenue", BigDecimal.class));
    }

    private static List<Concentration> of(Scored scored, BigDecimal buyers, BigDecimal total) {
        var cuts = SHARES.stream()
                .map(s -> s.multiply(buyers).setScale(0, RoundingMode.CEILING).longValueExact())
                .toArray(Long[]::new);
        var bands = scored.query(BANDS.with("cuts", DSL.inline(cuts)).with("most", cuts[cuts.length - 1]))
                .fetchMap(
                        r -> r.get("band", Integer.class),
                        r -> new Band(
                                r.get("customers", Long.class),
                                r.get("revenue", BigDecimal.class),
                                r.get("least", BigDecimal.class)));
        var best = new Band(0, BigDecimal.ZERO, BigDecimal.ZERO);
        var answer = new ArrayList<Concentration>();
        for (int i = 0; i < cuts.length; i++) {
            best = bands.containsKey(i) ? best.and(bands.get(i)) : best;
            answer.add(concentration(SHARES.get(i), best, total));
        }
        return answer;
    }

    private static Concentration concentration(BigDecimal share, Band best, BigDecimal total) {
        var part = total.signum() == 0 ? BigDecimal.ZERO : best.revenue().divide(total, 4, RoundingMode.HALF_UP);
        var least = best.least().setScale(2, RoundingMode.HALF_UP);
        return new Concentration(
                share,
                best.customers(),
                best.revenue().setScale(2, RoundingMode.HALF_UP),
                part,
                Map.of("lifetimeValue.gte", least.toPlainString(), "sort", "-lifetimeValue"));
    }
}

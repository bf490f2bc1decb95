package com.hs6tools.crm.analytics;

import static com.hs6tools.crm.analytics.CustomerTotals.count;
import static com.hs6tools.crm.analytics.CustomerTotals.money;

import com.hs6tools.crm.analytics.CustomerAnalytics.Concentration;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import java.util.List;
import java.util.Map;

/** How much of the buyers' revenue comes from the best of them; the best k are ceil(share x buyers). */
final class RevenueConcentration {
    private static final NamedSql BEST = NamedSql.of("""
            with ranked as (
                select revenue, row_number() over (order by revenue desc, customer_id) as place,
                       count(*) over () as n, sum(revenue) over () as total
                from scored
                where orders > 0
            )
            select s.share, count(*) as customers, round(sum(r.revenue), 2) as revenue, round(min(r.revenue), 2) as least,
                   coalesce(round(sum(r.revenue) / nullif(max(r.total), 0), 4), 0) as part
            from (values (0.01), (0.05), (0.1), (0.2), (0.5)) s (share)
            join ranked r on r.place <= ceil(s.share * r.n)
            group by s.share
            order by s.share
            """);

    private RevenueConcentration() {}

    static List<Concentration> of(Scored scored) {
        return scored.query(BEST)
                .fetch(r -> new Concentration(
                        money(r, "share"),
                        count(r, "customers"),
                        money(r, "revenue"),
                        money(r, "part"),
                        Map.of("lifetimeValue.gte", money(r, "least").toPlainString(), "sort", "-lifetimeValue")));
    }
}

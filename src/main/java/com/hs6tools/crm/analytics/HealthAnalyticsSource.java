package com.hs6tools.crm.analytics;

import static com.hs6tools.crm.analytics.CustomerTotals.count;
import static com.hs6tools.crm.analytics.CustomerTotals.money;

import com.hs6tools.crm.analytics.HealthAnalytics.Band;
import com.hs6tools.crm.analytics.HealthAnalytics.Bin;
import com.hs6tools.crm.analytics.HealthAnalytics.Components;
import com.hs6tools.crm.analytics.HealthAnalytics.CustomerAtRisk;
import com.hs6tools.crm.analytics.HealthAnalytics.Group;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import com.hs6tools.crm.scoring.SummarySource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Puts the health analytics together out of one computation of the scores. It holds no names: kept answers must not
 * outlive a customer's erasure; names are looked up when the answer is shown.
 */
@Component
class HealthAnalyticsSource implements SummarySource {
    static final String NAME = "health";
    private static final int NEW_DAYS = 30;

    private static final NamedSql OVERALL = NamedSql.of("""
            select coalesce(round(avg(health), 1), 0) as average,
                   coalesce(round(avg(recency), 1), 0) as recency, coalesce(round(avg(frequency), 1), 0) as frequency,
                   coalesce(round(avg(monetary), 1), 0) as monetary, coalesce(round(avg(engagement), 1), 0) as engagement,
                   coalesce(round(avg(support), 1), 0) as support,
                   count(*) filter (where stage = 'AT_RISK') as at_risk,
                   round(coalesce(sum(revenue) filter (where stage = 'AT_RISK'), 0), 2) as at_risk_revenue,
                   count(*) filter (where (first_at at time zone :zone)::date > :today - :newDays) as fresh,
                   round(coalesce(sum(revenue) filter (where (first_at at time zone :zone)::date > :today - :newDays), 0), 2) as fresh_revenue,
                   count(*) filter (where stage = 'LOYAL_CUSTOMER') as loyal,
                   round(coalesce(sum(revenue) filter (where stage = 'LOYAL_CUSTOMER'), 0), 2) as loyal_revenue
            from scored
            """);

    private static final NamedSql BINS = NamedSql.of("""
            select least(health / 10, 9) as bin, count(*) as customers, round(sum(revenue), 2) as revenue
            from scored
            group by 1
            """);

    private static final NamedSql TOP_AT_RISK = NamedSql.of("""
            select customer_id, health, tier, round(revenue, 2) as revenue, last_at
            from scored
            where stage = 'AT_RISK'
            order by revenue desc, customer_id
            limit 10
            """);

    private final Settings settings;
    private final UnitClock clock;

    HealthAnalyticsSource(Settings settings, UnitClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public HealthAnalytics summarise(Scored scored) {
        var all = scored.query(OVERALL.with("newDays", NEW_DAYS)).fetchSingle();
        var bins = new TreeMap<Integer, Record>();
        scored.query(BINS).forEach(r -> bins.put(r.get("bin", Integer.class), r));
        var newFrom = scored.rules().today().minusDays(NEW_DAYS - 1L).toString();
        return new HealthAnalytics(
                scored.rules().asOf(),
                clock.realNow(),
                settings.current().currency(),
                money(all, "average"),
                List.of(band("HEALTHY", 7, 9, bins), band("WATCH", 4, 6, bins), band("RISK", 0, 3, bins)),
                new Components(
                        money(all, "recency"),
                        money(all, "frequency"),
                        money(all, "monetary"),
                        money(all, "engagement"),
                        money(all, "support")),
                java.util.stream.IntStream.rangeClosed(0, 9)
                        .mapToObj(n -> bin(n, bins))
                        .toList(),
                new Group(count(all, "at_risk"), money(all, "at_risk_revenue"), Map.of("lifecycleStage", "AT_RISK")),
                new Group(count(all, "fresh"), money(all, "fresh_revenue"), Map.of("firstOrderAt.gte", newFrom)),
                new Group(count(all, "loyal"), money(all, "loyal_revenue"), Map.of("lifecycleStage", "LOYAL_CUSTOMER")),
                List.of(),
                topAtRisk(scored));
    }

    private static List<CustomerAtRisk> topAtRisk(Scored scored) {
        return scored.query(TOP_AT_RISK)
                .fetch(r -> new CustomerAtRisk(
                        r.get("customer_id", UUID.class),
                        null,
                        r.get("health", Integer.class),
                        r.get("tier", String.class),
                        money(r, "revenue"),
                        Moments.utc(r, "last_at")));
    }

    private static Band band(String key, int first, int last, Map<Integer, Record> bins) {
        var customers = 0L;
        var revenue = new BigDecimal("0.00");
        for (int bin = first; bin <= last; bin++) {
            if (bins.containsKey(bin)) {
                customers += count(bins.get(bin), "customers");
                revenue = revenue.add(money(bins.get(bin), "revenue"));
            }
        }
        return new Band(key, customers, revenue, range(first, last));
    }

    private static Bin bin(int bin, Map<Integer, Record> bins) {
        var found = bins.get(bin);
        return new Bin(bin * 10, upper(bin), found == null ? 0 : count(found, "customers"), range(bin, bin));
    }

    private static Map<String, String> range(int first, int last) {
        return Map.of(
                "healthScore.gte", Integer.toString(first * 10), "healthScore.lte", Integer.toString(upper(last)));
    }

    private static int upper(int bin) {
        return bin == 9 ? 100 : bin * 10 + 9;
    }
}

package com.hs6tools.crm.analytics;

import static com.hs6tools.crm.analytics.CustomerTotals.count;
import static com.hs6tools.crm.analytics.CustomerTotals.money;

import com.hs6tools.crm.analytics.CustomerAnalytics.Cohort;
import com.hs6tools.crm.analytics.CustomerAnalytics.NewInMonth;
import com.hs6tools.crm.analytics.CustomerAnalytics.RevenueInMonth;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What happened month by month, in the unit's zone. */
final class CustomerMonths {
    private static final NamedSql ACTIVE = NamedSql.of("""
            create temp table scored_month on commit drop as
            select p.customer_id, date_trunc('month', p.placed_at at time zone :zone)::date as month,
                   count(*) filter (where p.counted) as orders, sum(p.gross) as gross, sum(p.returned) as returned
            from commerce.pub_purchase p
            where p.tenant_id = :tenant and p.placed_at <= :asOf
              and p.customer_id is not null and p.customer_id in (select customer_id from scored)
            group by 1, 2
            """);

    private static final NamedSql REVENUE = NamedSql.of("""
            select month, sum(orders) as orders, round(sum(gross), 2) as gross, round(sum(returned), 2) as returned,
                   round(sum(gross - returned), 2) as revenue, sum(guest_orders) as guest_orders,
                   round(sum(guest_revenue), 2) as guest_revenue
            from (
                select month, orders, gross, returned, 0 as guest_orders, 0 as guest_revenue from scored_month
                union all
                select date_trunc('month', placed_at at time zone :zone)::date, 0, 0, 0,
                       case when counted then 1 else 0 end, gross - returned
                from commerce.pub_purchase
                where tenant_id = :tenant and customer_id is null and placed_at <= :asOf and :whole
            ) m
            group by month
            order by month
            """);

    private static final NamedSql COHORTS = NamedSql.of("""
            select f.cohort, (extract(year from m.month) - extract(year from f.cohort))::int * 12
                   + (extract(month from m.month) - extract(month from f.cohort))::int as n, count(*) as customers
            from (
                select customer_id, date_trunc('month', first_at at time zone :zone)::date as cohort
                from scored where first_at is not null
            ) f
            join scored_month m on m.customer_id = f.customer_id and m.orders > 0
            group by 1, 2
            order by 1, 2
            """);

    private CustomerMonths() {}

    /** Makes the table of months the other two read; it goes with the transaction. */
    static void prepare(Scored scored) {
        scored.execute(ACTIVE);
        scored.sql().execute("analyze scored_month");
    }

    static void drop(Scored scored) {
        scored.sql().execute("drop table scored_month");
    }

    static List<RevenueInMonth> revenue(Scored scored) {
        return scored.query(REVENUE.with("whole", scored.whole())).fetch(r -> {
            var month = YearMonth.from(r.get("month", LocalDate.class));
            return new RevenueInMonth(
                    month.toString(),
                    count(r, "orders"),
                    money(r, "gross"),
                    money(r, "returned"),
                    money(r, "revenue"),
                    count(r, "guest_orders"),
                    money(r, "guest_revenue"),
                    Opens.month("placedAt", month));
        });
    }

    /** Months without an order in between count nobody; a cohort's row ends with the month of the moment asked for. */
    static List<Cohort> cohorts(Scored scored) {
        var last = YearMonth.from(scored.rules().today());
        var counts = new TreeMap<YearMonth, List<Long>>();
        scored.query(COHORTS).forEach(r -> {
            var month = YearMonth.from(r.get("cohort", LocalDate.class));
            var retained = counts.computeIfAbsent(month, m -> zeros(m, last));
            retained.set(r.get("n", Integer.class), count(r, "customers"));
        });
        return counts.entrySet().stream()
                .map(e -> new Cohort(
                        e.getKey().toString(),
                        e.getValue().getFirst(),
                        e.getValue(),
                        Opens.month("firstOrderAt", e.getKey())))
                .toList();
    }

    static List<NewInMonth> newcomers(List<Cohort> cohorts) {
        return cohorts.stream()
                .map(c -> new NewInMonth(c.month(), c.size(), c.filter()))
                .toList();
    }

    private static List<Long> zeros(YearMonth from, YearMonth upTo) {
        var zeros = new ArrayList<Long>();
        for (var month = from; !month.isAfter(upTo); month = month.plusMonths(1)) {
            zeros.add(0L);
        }
        return zeros;
    }
}

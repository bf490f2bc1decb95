package com.hs6tools.crm.analytics;

import static com.hs6tools.crm.analytics.CustomerTotals.count;
import static com.hs6tools.crm.analytics.CustomerTotals.money;

import com.hs6tools.crm.analytics.CustomerAnalytics.Cohort;
import com.hs6tools.crm.analytics.CustomerAnalytics.NewInMonth;
import com.hs6tools.crm.analytics.CustomerAnalytics.RevenueInMonth;
import com.hs6tools.crm.scoring.NamedSql;
import com.hs6tools.crm.scoring.Scored;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/**
 * What happened month by month, in the unit's zone. A purchase finds its month by the moments the months begin at, which
 * costs a tenth of asking each purchase for its local date.
 */
final class CustomerMonths {
    private static final NamedSql FIRST = NamedSql.of(
            "select min(placed_at) as first_at from commerce.pub_purchase where tenant_id = :tenant and placed_at <= :asOf");

    private static final NamedSql REVENUE = NamedSql.of("""
            select width_bucket(p.placed_at, :months) as month,
                   count(*) filter (where p.counted and p.customer_id is not null) as orders,
                   round(coalesce(sum(p.gross) filter (where p.customer_id is not null), 0), 2) as gross,
                   round(coalesce(sum(p.returned) filter (where p.customer_id is not null), 0), 2) as returned,
                   round(coalesce(sum(p.gross - p.returned) filter (where p.customer_id is not null), 0), 2) as revenue,
                   count(*) filter (where p.counted and p.customer_id is null) as guest_orders,
                   round(coalesce(sum(p.gross - p.returned) filter (where p.customer_id is null), 0), 2) as guest_revenue
            from commerce.pub_purchase p
            left join scored s on s.customer_id = p.customer_id
            where p.tenant_id = :tenant and p.placed_at <= :asOf
              and (s.customer_id is not null or (p.customer_id is null and :whole))
            group by 1
            order by 1
            """);

    private static final NamedSql COHORTS = NamedSql.of("""
            select width_bucket(s.first_at, :months) as cohort, m.month, count(*) as customers
            from (
                select distinct customer_id, width_bucket(placed_at, :months) as month
                from commerce.pub_purchase
                where tenant_id = :tenant and placed_at <= :asOf and counted and customer_id is not null
            ) m
            join scored s on s.customer_id = m.customer_id
            group by 1, 2
            """);

    private final Scored scored;
    private final YearMonth first;
    private final YearMonth last;

    private CustomerMonths(Scored scored, YearMonth first) {
        this.scored = scored;
        this.first = first;
        this.last = YearMonth.from(scored.rules().today());
    }

    static CustomerMonths of(Scored scored) {
        var today = scored.rules().today();
        var begun = scored.query(FIRST).fetchSingle("first_at", OffsetDateTime.class);
        return new CustomerMonths(
                scored,
                YearMonth.from(
                        begun == null
                                ? today
                                : begun.atZoneSameInstant(scored.rules().zone()).toLocalDate()));
    }

    List<RevenueInMonth> revenue() {
        return query(REVENUE.with("whole", scored.whole())).fetch(r -> {
            var month = month(r.get("month", Integer.class));
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
    List<Cohort> cohorts() {
        var counts = new TreeMap<YearMonth, List<Long>>();
        query(COHORTS).forEach(r -> {
            int cohort = r.get("cohort", Integer.class);
            var retained = counts.computeIfAbsent(month(cohort), this::zerosFrom);
            retained.set(r.get("month", Integer.class) - cohort, count(r, "customers"));
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

    private ResultQuery<Record> query(NamedSql question) {
        var zone = scored.rules().zone();
        var begins = months(first)
                .map(m -> m.atDay(1).atStartOfDay(zone).toOffsetDateTime())
                .toArray(OffsetDateTime[]::new);
        return scored.query(question.with("months", DSL.inline(begins)));
    }

    /** Months are numbered from 1, the first there is. */
    private YearMonth month(int number) {
        return first.plusMonths(number - 1L);
    }

    private List<Long> zerosFrom(YearMonth month) {
        return months(month).map(m -> 0L).collect(Collectors.toCollection(ArrayList::new));
    }

    private Stream<YearMonth> months(YearMonth from) {
        return Stream.iterate(from, m -> !m.isAfter(last), m -> m.plusMonths(1));
    }
}

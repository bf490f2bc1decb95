package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;
import org.jooq.QueryPart;

/**
 * Where a customer stands among the others, in the temporary table {@code scoring_rank}.
 *
 * <ul>
 *   <li>Frequency and monetary: 100 x percent_rank of orders and of revenue in 365 days among customers with an order
 *       in them: (number of them strictly below) / (number of them - 1), 0 for a single one.
 *   <li>Tier: revenue in 730 days must be above 0, since what was given back is no revenue. Rank by revenue, then by
 *       the earlier first order, then by id. A tier ends at ceil(n x cumulated share): ceil(0.05 n), ceil(0.20 n),
 *       ceil(0.50 n).
 *   <li>Quintiles: ntile(5) over customers with an order in 730 days. Recency by the moment of the last order, frequency
 *       by orders, monetary by revenue, both in 730 days; equal ones by the two other measures, the more recent, more
 *       frequent, richer customer higher, at last by id, so that a repeated run gives the same answer.
 * </ul>
 */
final class RankTables {
    private static final NamedSql FREQUENCY = NamedSql.of("""
            create temp table scoring_frequency on commit :keep as
            select orders_365,
                   round(100::numeric * (sum(n) over (order by orders_365) - n) / greatest(sum(n) over () - 1, 1), 9) as frequency
            from (select orders_365, count(*) as n from scoring_base where orders_365 > 0 group by orders_365) x
            """);

    private static final NamedSql MONETARY = NamedSql.of("""
            create temp table scoring_monetary on commit :keep as
            select customer_id,
                   round(100::numeric * (rank() over (order by revenue_365) - 1) / greatest(count(*) over () - 1, 1), 9) as monetary
            from scoring_base
            where orders_365 > 0
            """);

    private static final NamedSql TIERS = NamedSql.of("""
            create temp table scoring_tier on commit :keep as
            select customer_id,
                   case when :tiersByShare then
                       case when place <= ceil(0.05 * n) then 'PLATINUM'
                            when place <= ceil(0.20 * n) then 'GOLD'
                            when place <= ceil(0.50 * n) then 'SILVER'
                            else 'BRONZE' end
                   else
                       case when revenue_730 >= :platinumFrom then 'PLATINUM'
                            when revenue_730 >= :goldFrom then 'GOLD'
                            when revenue_730 >= :silverFrom then 'SILVER'
                            else 'BRONZE' end
                   end as tier
            from (
                select customer_id, revenue_730, count(*) over () as n,
                       row_number() over (order by revenue_730 desc, first_at, customer_id) as place
                from scoring_base
                where revenue_730 > 0
            ) x
            """);

    private static final NamedSql QUINTILES = NamedSql.of("""
            create temp table scoring_quintile on commit :keep as
            select customer_id,
                   ntile(5) over (order by last_at, orders_730, revenue_730, customer_id)::smallint as recency,
                   ntile(5) over (order by orders_730, revenue_730, last_at, customer_id)::smallint as frequency,
                   ntile(5) over (order by revenue_730, orders_730, last_at, customer_id)::smallint as monetary
            from scoring_base
            where orders_730 > 0
            """);

    private static final NamedSql TOGETHER = NamedSql.of("""
            create temp table scoring_rank on commit :keep as
            select b.customer_id,
                   coalesce(f.frequency, 0) as frequency,
                   coalesce(m.monetary, 0) as monetary,
                   coalesce(t.tier, 'BRONZE') as tier,
                   q.recency as rfm_recency,
                   q.frequency as rfm_frequency,
                   q.monetary as rfm_monetary
            from scoring_base b
            left join scoring_frequency f on f.orders_365 = b.orders_365
            left join scoring_monetary m on m.customer_id = b.customer_id
            left join scoring_tier t on t.customer_id = b.customer_id
            left join scoring_quintile q on q.customer_id = b.customer_id
            """);

    /** Between two full runs a customer keeps his place among the others; one who is new has none yet. */
    private static final NamedSql KEPT = NamedSql.of("""
            create temp table scoring_rank on commit :keep as
            select b.customer_id,
                   coalesce(c.frequency, 0) as frequency,
                   coalesce(c.monetary, 0) as monetary,
                   coalesce(s.tier, 'BRONZE') as tier,
                   s.rfm_recency, s.rfm_frequency, s.rfm_monetary
            from scoring_base b
            left join scoring.component c on c.tenant_id = :tenant and c.customer_id = b.customer_id
            left join customers.pub_standing s on s.tenant_id = :tenant and s.customer_id = b.customer_id
            """);

    private RankTables() {}

    static void make(DSLContext sql, ScoreRules rules, QueryPart keep) {
        for (var statement : new NamedSql[] {FREQUENCY, MONETARY, TIERS, QUINTILES}) {
            statement.bind(rules.values()).with("keep", keep).execute(sql);
        }
        sql.execute("analyze scoring_frequency, scoring_monetary, scoring_tier, scoring_quintile");
        TOGETHER.with("keep", keep).execute(sql);
        sql.execute("drop table scoring_frequency, scoring_monetary, scoring_tier, scoring_quintile");
        sql.execute("analyze scoring_rank");
    }

    static void keep(DSLContext sql, ScoreRules rules, QueryPart keep) {
        KEPT.bind(rules.values()).with("keep", keep).execute(sql);
    }
}

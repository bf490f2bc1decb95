package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;
import org.jooq.QueryPart;

/**
 * Where a customer stands among the others, in the temporary table {@code scoring_rank}; who has no row there has no
 * place.
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

    /** One pass for all who ordered in 730 days: whoever ordered in 365 days or has revenue in 730 is among them. */
    private static final NamedSql RANKS = NamedSql.of("""
            create temp table scoring_rank on commit :keep as
            select customer_id,
                   frequency,
                   case when orders_365 > 0 then round(100::numeric * (richer - 1) / greatest(buyers - 1, 1), 9) end as monetary,
                   case when revenue_730 <= 0 then 'BRONZE'
                        when :tiersByShare then
                            case when place <= ceil(0.05 * payers) then 'PLATINUM'
                                 when place <= ceil(0.20 * payers) then 'GOLD'
                                 when place <= ceil(0.50 * payers) then 'SILVER'
                                 else 'BRONZE' end
                        when revenue_730 >= :platinumFrom then 'PLATINUM'
                        when revenue_730 >= :goldFrom then 'GOLD'
                        when revenue_730 >= :silverFrom then 'SILVER'
                        else 'BRONZE'
                   end as tier,
                   rfm_recency, rfm_frequency, rfm_monetary
            from (
                select b.customer_id, b.orders_365, b.revenue_730, f.frequency,
                       rank() over (partition by b.orders_365 > 0 order by b.revenue_365) as richer,
                       row_number() over (order by b.revenue_730 desc, b.first_at, b.customer_id) as place,
                       ntile(5) over (order by b.last_at, b.orders_730, b.revenue_730, b.customer_id)::smallint as rfm_recency,
                       ntile(5) over (order by b.orders_730, b.revenue_730, b.last_at, b.customer_id)::smallint as rfm_frequency,
                       ntile(5) over (order by b.revenue_730, b.orders_730, b.last_at, b.customer_id)::smallint as rfm_monetary
                from scoring_base b
                left join scoring_frequency f on f.orders_365 = b.orders_365
                where b.orders_730 > 0
            ) ranked
            cross join (
                select count(*) filter (where orders_365 > 0) as buyers, count(*) filter (where revenue_730 > 0) as payers
                from scoring_base
            ) n
            """);

    /** Between two full runs a customer keeps his place among the others; one who is new has none yet. */
    private static final NamedSql KEPT = NamedSql.of("""
            create temp table scoring_rank on commit :keep as
            select b.customer_id, c.frequency, c.monetary, s.tier, s.rfm_recency, s.rfm_frequency, s.rfm_monetary
            from scoring_base b
            left join scoring.component c on c.tenant_id = :tenant and c.customer_id = b.customer_id
            left join customers.pub_standing s on s.tenant_id = :tenant and s.customer_id = b.customer_id
            """);

    private RankTables() {}

    static void make(DSLContext sql, ScoreRules rules, QueryPart keep) {
        FREQUENCY.with("keep", keep).execute(sql);
        RANKS.bind(rules.values()).with("keep", keep).execute(sql);
        sql.execute("drop table scoring_frequency");
        sql.execute("analyze scoring_rank");
    }

    static void keep(DSLContext sql, ScoreRules rules, QueryPart keep) {
        KEPT.bind(rules.values()).with("keep", keep).execute(sql);
    }
}

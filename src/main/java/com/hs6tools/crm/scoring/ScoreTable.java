package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The one place that computes the scores of customers: a temporary table {@code scored}, one row per customer, by the
 * rules of product.md section 12. Everything stored, shown and summed up comes from here.
 *
 * <ul>
 *   <li>gap: the customer's own, else the median over customers of their own, else 90 days.
 *   <li>Lifecycle, the first that holds: what a person decided; CHURNED, with orders and d > max(365, 4 gap); AT_RISK,
 *       d > max(90, 2 gap); LOYAL_CUSTOMER from 5 orders; CUSTOMER from 1; else LEAD. (PROSPECT needs a quote, an
 *       opportunity or a converted lead, none of which exists yet.)
 *   <li>Health: the weighted sum of the five components, each 0-100, rounded half up. Components are carried to nine
 *       decimals and the sum is rounded to nine before it is rounded to a whole number, so that a sum that is exactly
 *       one half on paper is so here too.
 *   <li>recency = 100 x 2^(-d / clamp(2 gap, 30, 365)); engagement = min(100, 20 x touches in 90 days); support = 100,
 *       as there are no tickets yet. Without an order ever: recency, frequency and monetary are 0.
 *   <li>Shop segment, the first that holds: HIGH_VALUE, revenue of all time above the amount set; FREQUENT, 5 orders or
 *       more; DORMANT, has orders but none for 90 days or more; REGULAR.
 * </ul>
 */
final class ScoreTable {
    static final double USUAL_GAP = 90;

    // the median is rounded so that four times it compares exactly with a whole number of days
    private static final String MEDIAN_GAP =
            "select round(percentile_cont(0.5) within group (order by own_gap)::numeric, 9)::float8 from scoring_base where own_gap is not null";

    private static final NamedSql SCORED = NamedSql.of("""
            create temp table scored on commit :keep as
            select s.customer_id, s.owner_id, s.country, s.city,
                   s.orders, s.gross, s.returned, s.revenue, s.first_at, s.last_at, s.order_days, s.own_gap, s.gap, s.d,
                   s.orders_365, s.revenue_365, s.orders_730, s.revenue_730, s.touches,
                   s.recency, s.frequency, s.monetary, s.engagement, s.support,
                   least(greatest(round(round(
                       :weightRecency * s.recency + :weightFrequency * s.frequency + :weightMonetary * s.monetary
                       + :weightEngagement * s.engagement + :weightSupport * s.support, 9)), 0), 100)::smallint as health,
                   coalesce(s.stage_override, s.automatic_stage) as stage,
                   s.automatic_stage,
                   s.tier,
                   case when s.revenue > :highValueFrom then 'HIGH_VALUE'
                        when s.orders >= 5 then 'FREQUENT'
                        when s.d >= 90 then 'DORMANT'
                        else 'REGULAR' end as segment,
                   s.rfm_recency, s.rfm_frequency, s.rfm_monetary,
                   (:rfmCells)[(s.rfm_recency - 1) * 5 + s.rfm_frequency] as rfm_group
            from (
                select g.*,
                       case when g.orders = 0 then 0::numeric else
                           round((100 * power(2::float8, -g.d / least(greatest(2 * g.gap, 30), 365)))::numeric, 9)
                       end as recency,
                       least(100, 20 * g.touches)::numeric as engagement,
                       100::numeric as support,
                       case when g.orders > 0 and g.d > greatest(365, 4 * g.gap) then 'CHURNED'
                            when g.orders > 0 and g.d > greatest(90, 2 * g.gap) then 'AT_RISK'
                            when g.orders >= 5 then 'LOYAL_CUSTOMER'
                            when g.orders >= 1 then 'CUSTOMER'
                            else 'LEAD' end as automatic_stage
                from (
                    select b.*, coalesce(b.own_gap, :usualGap) as gap,
                           case when b.orders_365 > 0 then coalesce(r.frequency, 0) else 0::numeric end as frequency,
                           case when b.orders_365 > 0 then coalesce(r.monetary, 0) else 0::numeric end as monetary,
                           coalesce(r.tier, 'BRONZE') as tier, r.rfm_recency, r.rfm_frequency, r.rfm_monetary
                    from scoring_base b
                    left join scoring_rank r on r.customer_id = b.customer_id
                ) g
            ) s
            """);

    private ScoreTable() {}

    /**
     * Computes everybody's scores.
     *
     * @return the gap taken for customers without one of their own
     */
    static double make(DSLContext sql, ScoreRules rules, QueryPart keep) {
        FactTables.make(sql, rules, keep, Chosen.ALL);
        RankTables.make(sql, rules, keep);
        var median = (Double) sql.resultQuery(MEDIAN_GAP).fetchSingle(0);
        return finish(sql, rules, keep, median == null ? USUAL_GAP : median);
    }

    /** Computes some customers' scores, leaving their place among the others as the last full run saw it. */
    static void makeSome(DSLContext sql, ScoreRules rules, QueryPart keep, Chosen chosen, @Nullable Double usualGap) {
        FactTables.make(sql, rules, keep, chosen);
        RankTables.keep(sql, rules, keep);
        finish(sql, rules, keep, usualGap == null ? USUAL_GAP : usualGap);
    }

    private static double finish(DSLContext sql, ScoreRules rules, QueryPart keep, double usualGap) {
        SCORED.bind(rules.values())
                .with("keep", keep)
                .with("usualGap", usualGap)
                .with("rfmCells", DSL.inline(RfmGroup.cells()))
                .execute(sql);
        sql.execute("drop table scoring_base, scoring_rank");
        sql.execute("analyze scored");
        return usualGap;
    }
}

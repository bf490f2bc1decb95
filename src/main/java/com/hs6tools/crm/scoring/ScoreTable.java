package com.hs6tools.crm.scoring;

import java.util.Map;
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
 *       d > max(90, 2 gap); LOYAL_CUSTOMER from 5 orders; CUSTOMER from 1; PROSPECT, was a lead; else LEAD.
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

    // offset 0 keeps the planner from computing a column again wherever it is used
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
                            when g.prospect then 'PROSPECT'
                            else 'LEAD' end as automatic_stage
                from (
                    select b.*, coalesce(b.own_gap, :usualGap) as gap,
                           case when b.orders_365 > 0 then coalesce(:frequency, 0) else 0::numeric end as frequency,
                           case when b.orders_365 > 0 then coalesce(:monetary, 0) else 0::numeric end as monetary,
                           :tier as tier, :rfmRecency as rfm_recency, :rfmFrequency as rfm_frequency,
                           :rfmMonetary as rfm_monetary
                    from scoring_base b
                    :placed
                    offset 0
                ) g
                offset 0
            ) s
            """);

    private static final QueryPart PLACED_NOW = DSL.raw("""
            left join scoring_frequency f on f.value = b.orders_365
            left join scoring_monetary m on m.value = b.revenue_365
            """);

    /** Between two full runs a customer keeps his place among the others; one who is new has none yet. */
    private static final NamedSql PLACED_BEFORE = NamedSql.of("""
            left join scoring.component c on c.tenant_id = :tenant and c.customer_id = b.customer_id
            left join customers.pub_standing r on r.tenant_id = :tenant and r.customer_id = b.customer_id
            """);

    private static final Map<String, Object> PLACES_BEFORE = Map.of(
            "frequency", DSL.raw("c.frequency"),
            "monetary", DSL.raw("c.monetary"),
            "tier", DSL.raw("coalesce(r.tier, 'BRONZE')"),
            "rfmRecency", DSL.raw("r.rfm_recency"),
            "rfmFrequency", DSL.raw("r.rfm_frequency"),
            "rfmMonetary", DSL.raw("r.rfm_monetary"));

    private ScoreTable() {}

    /** Computes everybody's scores. */
    static void make(DSLContext sql, ScoreRules rules, QueryPart keep) {
        FactTables.make(sql, rules, keep, Chosen.ALL);
        RankTables.collect(sql, keep);
        finish(sql, rules, keep, RankTables.find(sql, rules, keep));
    }

    /** Computes the scores of those whose facts the session has, once their places are known. */
    static void finish(DSLContext sql, ScoreRules rules, QueryPart keep, Places places) {
        var statement = SCORED.bind(places.values(rules)).with("placed", PLACED_NOW);
        make(sql, statement, rules, keep, places.usualGap());
        sql.execute("drop table scoring_frequency, scoring_monetary");
    }

    /** Computes some customers' scores, leaving their place among the others as the last full run saw it. */
    static void makeSome(DSLContext sql, ScoreRules rules, QueryPart keep, Chosen chosen, @Nullable Double usualGap) {
        FactTables.make(sql, rules, keep, chosen);
        var placed = PLACED_BEFORE.bind(rules.values()).part();
        var statement = SCORED.bind(PLACES_BEFORE).with("placed", placed);
        make(sql, statement, rules, keep, usualGap == null ? USUAL_GAP : usualGap);
    }

    private static void make(DSLContext sql, NamedSql statement, ScoreRules rules, QueryPart keep, double usualGap) {
        statement
                .bind(rules.values())
                .with("keep", keep)
                .with("usualGap", usualGap)
                .with("rfmCells", DSL.inline(RfmGroup.cells()))
                .execute(sql);
        sql.execute("drop table scoring_base");
        sql.execute("analyze scored");
    }
}

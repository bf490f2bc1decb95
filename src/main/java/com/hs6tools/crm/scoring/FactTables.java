package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;
import org.jooq.QueryPart;

/**
 * The facts the rules stand on, up to the moment of the rules: what a customer ordered, gave back, and when; how often
 * he got in touch. One row per customer who is not deleted, in the temporary table {@code scoring_base}.
 *
 * <ul>
 *   <li>An order is a purchase that counts ({@code counted}); revenue is gross less returned, refunds on the day of
 *       their order, credit notes on their own day.
 *   <li>{@code own_gap}: mean days between the distinct order days in the unit's zone, null below two of them. It is
 *       (last - first) / (days - 1), because the gaps in between add up to just that.
 *   <li>{@code prospect}: a lead became this customer, or he has a deal or a quote.
 *   <li>{@code d}: calendar days from the day of the last order to the day of the moment.
 * </ul>
 */
final class FactTables {
    private static final NamedSql PURCHASES = NamedSql.of("""
            select customer_id,
                   count(*) filter (where counted)::int as orders,
                   sum(gross) as gross,
                   sum(returned) as returned,
                   min(placed_at) filter (where counted) as first_at,
                   max(placed_at) filter (where counted) as last_at,
                   count(distinct (placed_at at time zone :zone)::date) filter (where counted)::int as order_days,
                   count(*) filter (where counted and placed_at > :since365)::int as orders_365,
                   coalesce(sum(gross - returned) filter (where placed_at > :since365), 0) as revenue_365,
                   count(*) filter (where counted and placed_at > :since730)::int as orders_730,
                   coalesce(sum(gross - returned) filter (where placed_at > :since730), 0) as revenue_730
            from commerce.pub_purchase
            where tenant_id = :tenant and customer_id is not null and placed_at <= :asOf and :chosenPurchases
            group by customer_id
            """);

    private static final NamedSql BASE = NamedSql.of("""
            create temp table scoring_base on commit :keep as
            select c.id as customer_id,
                   c.owner_id,
                   c.country,
                   c.city,
                   c.stage_override,
                   coalesce(f.orders, 0) as orders,
                   coalesce(f.gross, 0) as gross,
                   coalesce(f.returned, 0) as returned,
                   coalesce(f.gross - f.returned, 0) as revenue,
                   f.first_at,
                   f.last_at,
                   coalesce(f.order_days, 0) as order_days,
                   case when f.order_days > 1 then
                       ((f.last_at at time zone :zone)::date - (f.first_at at time zone :zone)::date)::float8
                       / (f.order_days - 1)
                   end as own_gap,
                   :today - (f.last_at at time zone :zone)::date as d,
                   coalesce(f.orders_365, 0) as orders_365,
                   coalesce(f.revenue_365, 0) as revenue_365,
                   coalesce(f.orders_730, 0) as orders_730,
                   coalesce(f.revenue_730, 0) as revenue_730,
                   coalesce(t.touches, 0) as touches,
                   p.customer_id is not null as prospect
            from customers.pub_customer c
            left join (:facts) f on f.customer_id = c.id
            left join (
                select customer_id, count(*)::int as touches
                from customers.pub_touch
                where tenant_id = :tenant and occurred_at > :since90 and occurred_at <= :asOf and :chosenTouches
                group by customer_id
            ) t on t.customer_id = c.id
            left join (
                select customer_id
                from leads.pub_converted_lead
                where tenant_id = :tenant and converted_at <= :asOf and :chosenProspects
                union
                select customer_id
                from opportunities.pub_opportunity
                where tenant_id = :tenant and opened_at <= :asOf and :chosenProspects
                union
                select customer_id
                from quotes.pub_quote
                where tenant_id = :tenant and created_at <= :asOf and :chosenProspects
            ) p on p.customer_id = c.id
            where c.tenant_id = :tenant and :chosenCustomers
            """);

    private FactTables() {}

    static void make(DSLContext sql, ScoreRules rules, QueryPart keep, Chosen chosen) {
        if (chosen.many()) {
            inOrder(sql, "off");
        }
        var facts = PURCHASES.bind(rules.values()).with("chosenPurchases", chosen.by("customer_id"));
        BASE.bind(rules.values())
                .with("keep", keep)
                .with("facts", facts.part())
                .with("chosenTouches", chosen.by("customer_id"))
                .with("chosenProspects", chosen.by("customer_id"))
                .with("chosenCustomers", chosen.by("c.id"))
                .execute(sql);
        if (chosen.many()) {
            inOrder(sql, "on");
        }
        sql.execute("analyze scoring_base");
    }

    /**
     * Purchases and touches lie in the order of customers in an index of theirs, so that going along all three needs no
     * memory. The planner has to be made to: in a transaction that has just filled a shop nobody has counted its rows.
     */
    private static void inOrder(DSLContext sql, String otherJoins) {
        sql.execute("set local enable_nestloop = " + otherJoins);
        sql.execute("set local enable_hashjoin = " + otherJoins);
    }
}

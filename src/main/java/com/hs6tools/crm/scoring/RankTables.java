package com.hs6tools.crm.scoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Where a customer stands among the others.
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
 *
 * <p>Percent ranks are found for each value that occurs. Of tiers and quintiles only the last customer of each is found,
 * which is all that is needed to tell everybody's: a million places need not be written down.
 */
final class RankTables {
    static final String BUYERS = "scoring_buyer";
    static final String FREQUENCY = "scoring_frequency";
    static final String MONETARY = "scoring_monetary";

    /** Whoever has a place in anything, with just what places depend on. */
    private static final NamedSql BUYER = NamedSql.of("""
            create temp table scoring_buyer on commit :keep as
            select customer_id, own_gap, first_at, last_at, orders_365, revenue_365, orders_730, revenue_730
            from scoring_base
            where orders > 0 or revenue_730 > 0
            """);

    private static final NamedSql PERCENT_RANKS = NamedSql.of("""
            create temp table :table on commit :keep as
            select value, round(100::numeric * (sum(n) over (order by value) - n) / greatest(sum(n) over () - 1, 1), 9) as place
            from (select :column as value, count(*) as n from scoring_buyer where orders_365 > 0 group by 1) x
            """);

    // the median is rounded so that four times it compares exactly with a whole number of days
    private static final NamedSql COUNTS = NamedSql.of("""
            select count(*) filter (where orders_730 > 0) as recent,
                   count(*) filter (where revenue_730 > 0) as payers,
                   round((percentile_cont(0.5) within group (order by own_gap))::numeric, 9)::float8 as gap
            from scoring_buyer
            """);

    private static final NamedSql LAST_OF_PART = NamedSql.of("""
            select place, customer_id, first_at, last_at, orders_730, revenue_730
            from (
                select customer_id, first_at, last_at, orders_730, revenue_730, row_number() over (order by :order) as place
                from scoring_buyer
                where :which
            ) b
            where place in (:places)
            """);

    private RankTables() {}

    /** Takes from the session's {@code scoring_base} what places depend on. */
    static void collect(DSLContext sql, QueryPart keep) {
        BUYER.with("keep", keep).execute(sql);
    }

    /** Finds the places out of the buyers collected. */
    static Places find(DSLContext sql, ScoreRules rules, QueryPart keep) {
        sql.execute("analyze scoring_buyer");
        percentRanks(sql, keep, FREQUENCY, "orders_365");
        percentRanks(sql, keep, MONETARY, "revenue_365");
        var counts = COUNTS.query(sql).fetchSingle();
        var tiers = rules.tiersByShare()
                ? last(sql, "revenue_730 > 0", Places.TIER_ORDER, Places.tierEnds(counts.get("payers", Long.class)))
                : List.<Places.Buyer>of();
        var quintiles = Places.quintileEnds(counts.get("recent", Long.class));
        var places = new Places(
                counts.get("gap", Double.class),
                tiers,
                last(sql, "orders_730 > 0", Places.RECENCY_ORDER, quintiles),
                last(sql, "orders_730 > 0", Places.FREQUENCY_ORDER, quintiles),
                last(sql, "orders_730 > 0", Places.MONETARY_ORDER, quintiles));
        sql.execute("drop table scoring_buyer");
        return places;
    }

    private static void percentRanks(DSLContext sql, QueryPart keep, String table, String column) {
        PERCENT_RANKS
                .with("table", DSL.raw(table))
                .with("column", DSL.raw(column))
                .with("keep", keep)
                .execute(sql);
        sql.execute("analyze " + table);
    }

    /** The customers at these places, one for each; a place below 1 is nobody's. */
    private static List<Places.Buyer> last(DSLContext sql, String which, String order, List<Long> places) {
        if (places.stream().noneMatch(p -> p > 0)) {
            return List.of();
        }
        var found = LAST_OF_PART
                .with("which", DSL.raw(which))
                .with("order", DSL.raw(order))
                .with("places", DSL.list(places.stream().map(DSL::inline).toList()))
                .query(sql)
                .fetchMap(r -> r.get("place", Long.class), RankTables::buyer);
        return places.stream().map(found::get).toList();
    }

    private static Places.Buyer buyer(Record found) {
        return new Places.Buyer(
                found.get("customer_id", UUID.class),
                found.get("first_at", OffsetDateTime.class),
                found.get("last_at", OffsetDateTime.class),
                found.get("orders_730", Integer.class),
                found.get("revenue_730", BigDecimal.class));
    }
}

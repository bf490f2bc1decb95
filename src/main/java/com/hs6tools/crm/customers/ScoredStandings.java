package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the rules say of many customers at once and keeps it: {@link #compare} finds the rows that differ,
 * {@link #write} changes them a batch at a time. Stages and tiers that changed, and a health that moved by 5 or more
 * since it was last noted, enter the history; the first scoring of a customer is no change.
 *
 * <p>Both calls must use the same connection: the differences lie in a temporary table of it.
 */
public final class ScoredStandings {
    private static final int NOTABLE = 5;

    private static final String COMPARE = """
            create temp table standing_difference on commit preserve rows as
            select n.*, s.customer_id is null as missing, s.scored_at is not null as known,
                   s.stage as old_stage, s.tier as old_tier, s.noted_health,
                   s.noted_health is null or s.scored_at is null or abs(n.health_score - s.noted_health) >= {3} as notable
            from ({1}) n
            left join customers.standing s on s.tenant_id = {0} and s.customer_id = n.customer_id
            where s.customer_id is null or s.scored_at is null or {2}
            order by n.customer_id
            """;

    private static final String[] COLUMNS = {
        "order_count", "gross", "returned", "lifetime_value", "first_order_at", "last_order_at", "order_days",
                "gap_days",
        "health_score", "stage", "tier", "shop_segment", "rfm_recency", "rfm_frequency", "rfm_monetary", "rfm_group"
    };

    private static final String UPDATE = """
            update customers.standing s
            set ({4}) = row({5}),
                noted_health = case when d.notable then d.health_score else d.noted_health end, scored_at = {3}
            from standing_difference d
            where s.tenant_id = {0} and s.customer_id = d.customer_id and not d.missing
              and d.customer_id > {1} and d.customer_id <= {2} and s.customer_id > {1} and s.customer_id <= {2}
              and pg_visible_in_snapshot(s.changed_in::text::xid8, {6}::pg_snapshot)
            """;

    private static final String INSERT = """
            insert into customers.standing (tenant_id, customer_id, {4}, noted_health, scored_at)
            select {0}, d.customer_id, {5}, d.health_score, {3}
            from standing_difference d
            where d.missing and d.customer_id > {1} and d.customer_id <= {2}
            on conflict (tenant_id, customer_id) do nothing
            """;

    private static final String UPDATE_WITH_HISTORY = """
            with written as (
            """ + UPDATE + """
            returning d.*)
            insert into customers.standing_change (tenant_id, id, customer_id, at, what, from_value, to_value)
            select {0}, platform.new_id(), d.customer_id, {3}, c.what, c.from_value, c.to_value
            from written d
            cross join lateral (values
                ('STAGE', d.old_stage, d.stage),
                ('TIER', d.old_tier, d.tier),
                ('HEALTH', case when d.notable then d.noted_health::text end, d.health_score::text)
            ) c (what, from_value, to_value)
            where d.known and c.from_value <> c.to_value
            """;

    private static final String LAST_OF_BATCH = """
            select customer_id
            from (select customer_id from standing_difference where customer_id > {0} order by customer_id limit {1}) b
            order by customer_id desc
            limit 1
            """;

    private static final String LEFT = """
            select exists (
                select from standing_difference d
                join customers.standing s on s.tenant_id = {0} and s.customer_id = d.customer_id
                where not d.missing and not pg_visible_in_snapshot(s.changed_in::text::xid8, {1}::pg_snapshot)
            )
            """;

    private ScoredStandings() {}

    /**
     * Takes back the marks of another PostgreSQL's transactions, which come with a dump that was restored: they would be
     * held for newer than anything. Before {@link #look}, of everybody's scores; it reads every standing.
     */
    public static void forgetStrangeMarks(DSLContext sql) {
        sql.execute(
                "update customers.standing set changed_in = 0 where tenant_id = {0} and changed_in >= {1}",
                tenant(), DSL.raw("pg_snapshot_xmax(pg_current_snapshot())::text::bigint"));
    }

    /** Which transactions can be seen by now, as PostgreSQL writes it down. */
    public static String look(DSLContext sql) {
        return sql.resultQuery("select pg_current_snapshot()::text").fetchSingle(0, String.class);
    }

    /**
     * @param scores a select with customer_id and the columns of {@code customers.standing}: order_count, gross,
     *     returned, lifetime_value, first_order_at, last_order_at, order_days, gap_days, health_score, stage, tier,
     *     shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group
     * @return how many customers' rows differ
     */
    public static int compare(DSLContext sql, QueryPart scores) {
        sql.execute("drop table if exists pg_temp.standing_difference");
        var rows = sql.execute(
                COMPARE,
                tenant(),
                scores,
                DSL.raw("(" + columns("s.") + ") is distinct from (" + columns("n.") + ")"),
                DSL.inline(NOTABLE));
        sql.execute("create index on standing_difference (customer_id)");
        sql.execute("analyze standing_difference");
        return rows;
    }

    /**
     * Writes the next batch of differences, in the order of ids. Standings that others have changed since the scores' facts
     * were read are left as they are: whoever changed them has made their customers due again.
     *
     * @param seen what {@link #look} said before the facts of the scores were read
     * @param after the last customer written, or null at first
     * @return the last customer of this batch, or null when nothing was left
     */
    public static @Nullable UUID write(
            DSLContext sql, String seen, @Nullable UUID after, int size, OffsetDateTime scoredAt) {
        var from = after == null ? new UUID(0, 0) : after;
        var upto = sql.resultQuery(LAST_OF_BATCH, DSL.inline(from), DSL.inline(size))
                .fetchOne(0, UUID.class);
        if (upto == null) {
            return null;
        }
        for (var statement : new String[] {UPDATE_WITH_HISTORY, INSERT}) {
            sql.execute(
                    statement,
                    tenant(),
                    DSL.inline(from),
                    DSL.inline(upto),
                    DSL.inline(scoredAt),
                    DSL.raw(columns("")),
                    DSL.raw(columns("d.")),
                    DSL.inline(seen));
        }
        return upto;
    }

    /**
     * @param seen as it was given to {@link #write}
     * @return whether a standing that differs was left because others have changed it meanwhile
     */
    public static boolean leftAny(DSLContext sql, String seen) {
        return sql.resultQuery(LEFT, tenant(), DSL.inline(seen)).fetchSingle(0, Boolean.class);
    }

    private static QueryPart tenant() {
        return DSL.inline(Acting.tenant());
    }

    private static String columns(String prefix) {
        return prefix + String.join(", " + prefix, COLUMNS);
    }
}

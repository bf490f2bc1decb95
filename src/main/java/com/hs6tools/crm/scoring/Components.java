package com.hs6tools.crm.scoring;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Keeps what each customer's health is made of, changed rows only. */
final class Components {
    private static final String VALUES = """
            select customer_id, d as days_since_last, round(recency, 3) as recency, round(frequency, 3) as frequency,
                   round(monetary, 3) as monetary, round(engagement, 3) as engagement, round(support, 3) as support,
                   orders_365 as orders_in_year, round(revenue_365, 2) as revenue_in_year, touches
            from scored
            """;

    private static final NamedSql COMPARE = NamedSql.of("""
            create temp table component_difference on commit preserve rows as
            select n.*
            from (:values) n
            left join scoring.component c on c.tenant_id = :tenant and c.customer_id = n.customer_id
            where c.customer_id is null
               or (c.days_since_last, c.recency, c.frequency, c.monetary, c.engagement, c.support, c.orders_in_year,
                   c.revenue_in_year, c.touches)
                  is distinct from (n.days_since_last, n.recency, n.frequency, n.monetary, n.engagement, n.support,
                   n.orders_in_year, n.revenue_in_year, n.touches)
            order by n.customer_id
            """);

    private static final NamedSql LAST_OF_BATCH = NamedSql.of("""
            select customer_id
            from (select customer_id from component_difference where customer_id > :after order by customer_id limit :size) b
            order by customer_id desc
            limit 1
            """);

    private static final NamedSql WRITE = NamedSql.of("""
            insert into scoring.component as c (tenant_id, customer_id, days_since_last, recency, frequency, monetary,
                engagement, support, orders_in_year, revenue_in_year, touches)
            select :tenant, customer_id, days_since_last, recency, frequency, monetary, engagement, support,
                   orders_in_year, revenue_in_year, touches
            from component_difference
            where customer_id > :after and customer_id <= :upto
            on conflict (tenant_id, customer_id) do update set
                days_since_last = excluded.days_since_last, recency = excluded.recency, frequency = excluded.frequency,
                monetary = excluded.monetary, engagement = excluded.engagement, support = excluded.support,
                orders_in_year = excluded.orders_in_year, revenue_in_year = excluded.revenue_in_year,
                touches = excluded.touches
            """);

    private Components() {}

    static int compare(DSLContext sql, ScoreRules rules) {
        sql.execute("drop table if exists pg_temp.component_difference");
        var rows = COMPARE.bind(rules.values()).with("values", DSL.raw(VALUES)).execute(sql);
        sql.execute("create index on component_difference (customer_id)");
        sql.execute("analyze component_difference");
        return rows;
    }

    /** @return the last customer of this batch, or null when nothing was left */
    static @Nullable UUID write(DSLContext sql, ScoreRules rules, @Nullable UUID after, int size) {
        var from = after == null ? new UUID(0, 0) : after;
        var upto =
                LAST_OF_BATCH.with("after", from).with("size", size).query(sql).fetchOne(0, UUID.class);
        if (upto != null) {
            WRITE.bind(rules.values()).with("after", from).with("upto", upto).execute(sql);
        }
        return upto;
    }
}

package com.hs6tools.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** The facts that health, tier and lifecycle stand on, from what was written; the rules themselves are left to scoring. */
final class Standings {
    private static final String WRITE = """
            insert into customers.standing (tenant_id, customer_id, order_count, gross, returned, lifetime_value,
                first_order_at, last_order_at, order_days, gap_days, last_interaction_at, next_follow_up_at, stage)
            select c.tenant_id, c.id, coalesce(p.orders, 0), coalesce(p.gross, 0), coalesce(p.returned, 0),
                coalesce(p.gross - p.returned, 0), p.first_at, p.last_at, coalesce(p.days, 0),
                case when p.days > 1 then (p.last_day - p.first_day) / (p.days - 1)::numeric end,
                i.last_at, t.next_at, coalesce(s.stage, 'LEAD')
            from customers.customer c
            left join (
                select customer_id, count(*) filter (where counted) orders, sum(gross) gross, sum(returned) returned,
                    min(placed_at) filter (where counted) first_at, max(placed_at) filter (where counted) last_at,
                    count(distinct (placed_at at time zone z)::date) filter (where counted) days,
                    min((placed_at at time zone z)::date) filter (where counted) first_day,
                    max((placed_at at time zone z)::date) filter (where counted) last_day
                from commerce.purchase, (select ?::text z) zone
                where tenant_id = ?::uuid and customer_id is not null group by customer_id) p on p.customer_id = c.id
            left join (
                select customer_id, max(occurred_at) last_at from customers.interaction
                where tenant_id = ?::uuid group by customer_id) i on i.customer_id = c.id
            left join (
                select customer_id, min(due_at) next_at from customers.task
                where tenant_id = ?::uuid and done_at is null group by customer_id) t on t.customer_id = c.id
            left join (
                select distinct on (customer_id) customer_id, to_value stage from customers.standing_change
                where tenant_id = ?::uuid and what = 'STAGE' order by customer_id, at desc) s on s.customer_id = c.id
            where c.tenant_id = ?::uuid
            """;

    private Standings() {}

    static void write(Connection connection, ShopPlan plan) throws SQLException {
        try (var statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, plan.zone().getId());
            for (int i = 2; i <= 6; i++) {
                statement.setString(i, plan.tenant().toString());
            }
            statement.executeUpdate();
        }
    }
}

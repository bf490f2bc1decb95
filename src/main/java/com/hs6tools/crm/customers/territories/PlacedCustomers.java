package com.hs6tools.crm.customers.territories;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Customers by the territory they belong to: the rules are asked once for each kind of customer in a batch. */
@Component
class PlacedCustomers implements Placement {
    private static final String BATCH = """
            with batch as materialized (
                select c.id, c.type, coalesce(c.country, '') as country, coalesce(c.city, '') as city,
                    coalesce(c.industry, '') as industry
                from customers.customer c
                where c.tenant_id = {0} and c.id > {1}
                order by c.id
                limit {2}
                for no key update
            ), kinds as materialized (
                select k.*, customers.territory_of(
                    {0}, nullif(k.country, ''), nullif(k.city, ''), nullif(k.industry, ''), k.type) as territory_id
                from (select distinct type, country, city, industry from batch) k
            ), moved as (
                update customers.standing s
                set territory_id = k.territory_id
                from batch b
                join kinds k using (type, country, city, industry)
                where s.tenant_id = {0} and s.customer_id = b.id and s.territory_id is distinct from k.territory_id
                returning 1
            )
            select (select b.id from batch b order by b.id desc limit 1), (select count(*) from batch)::integer,
                (select count(*) from moved)::integer
            """;

    private final DSLContext sql;

    PlacedCustomers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Batch place(UUID after, int most) {
        return Batches.run(sql, BATCH, after, most);
    }

    /** How PostgreSQL would go about a batch. */
    String plan(UUID after, int most) {
        return sql.explain(sql.resultQuery(BATCH, Batches.values(after, most))).plan();
    }
}

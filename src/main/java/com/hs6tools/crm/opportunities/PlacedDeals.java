package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.customers.territories.Batches;
import com.hs6tools.crm.customers.territories.Placement;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Deals that belong to no territory yet, because there was none when they were opened: all others stay where they are. */
@Component
class PlacedDeals implements Placement {
    private static final String BATCH = """
            with batch as materialized (
                select o.id, o.customer_id
                from opportunities.opportunity o
                where o.tenant_id = {0} and o.id > {1} and o.territory_id is null
                order by o.id
                limit {2}
                for no key update
            ), moved as (
                update opportunities.opportunity o
                set territory_id = s.territory_id
                from batch b
                join customers.pub_standing s on s.tenant_id = {0} and s.customer_id = b.customer_id
                where o.tenant_id = {0} and o.id = b.id and s.territory_id is not null
                returning 1
            )
            select (select b.id from batch b order by b.id desc limit 1), (select count(*) from batch)::integer,
                (select count(*) from moved)::integer
            """;

    private final DSLContext sql;

    PlacedDeals(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "opportunities";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Batch place(UUID after, int most) {
        return Batches.run(sql, BATCH, after, most);
    }
}

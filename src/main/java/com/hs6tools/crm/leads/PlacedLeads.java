package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.territories.Batches;
import com.hs6tools.crm.customers.territories.Placement;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Open leads by the territory they belong to; what became of decided ones is counted where they were. */
@Component
class PlacedLeads implements Placement {
    private static final String BATCH = """
            with batch as materialized (
                select l.id, l.country, l.city, l.industry, case when l.company is null then 'B2C' else 'B2B' end as type
                from leads.lead l
                where l.tenant_id = {0} and l.id > {1} and l.status in ('NEW', 'CONTACTED', 'QUALIFIED')
                order by l.id
                limit {2}
                for no key update
            ), moved as (
                update leads.lead l
                set territory_id = k.territory_id
                from (select b.id, customers.territory_of({0}, b.country, b.city, b.industry, b.type) as territory_id
                      from batch b) k
                where l.tenant_id = {0} and l.id = k.id and l.territory_id is distinct from k.territory_id
                returning 1
            )
            select (select b.id from batch b order by b.id desc limit 1), (select count(*) from batch)::integer,
                (select count(*) from moved)::integer
            """;

    private final DSLContext sql;

    PlacedLeads(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "leads";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Batch place(UUID after, int most) {
        return Batches.run(sql, BATCH, after, most);
    }
}

package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit with many deals, made by set-based inserts: for what is about speed. */
@Component
class ManyDeals {
    private final TestUnits units;
    private final DSLContext sql;
    private final Pipelines pipelines;
    private @Nullable Actor made;

    ManyDeals(TestUnits units, DSLContext sql, Pipelines pipelines) {
        this.units = units;
        this.sql = sql;
        this.pipelines = pipelines;
    }

    /** 20,000 open deals unless {@code deals} says otherwise, and half as many closed ones, with 2,000 customers. */
    synchronized Actor unit() {
        if (made == null) {
            made = fill(Integer.getInteger("deals", 20_000));
        }
        return made;
    }

    private Actor fill(int open) {
        var actor = units.newUnit();
        Acting.run(actor, () -> {
            var stages = pipelines.standard().stages().stream()
                    .map(s -> s.id().toString())
                    .toList();
            sql.execute("""
                    insert into customers.customer (tenant_id, id, name, name_key, search_text)
                    select ?, platform.new_id(), 'Customer ' || n, 'customer ' || n, 'customer ' || n
                    from generate_series(1, 2000) n
                    """, actor.tenant());
            sql.execute(
                    """
                    insert into opportunities.opportunity (tenant_id, id, title, customer_id, value, currency, pipeline_id, stage_id,
                        standard_stage, probability, expected_close, owner_id, stage_since, opened_at, closed_at, search_text, created_at)
                    select d.tenant_id, platform.new_id(), d.title, d.customer_id, 100 + n % 9973, case n % 50 when 0 then 'EUR' else 'USD' end,
                        ?::uuid, (?::text[])[s.at]::uuid, (array['PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'CLOSED_WON', 'CLOSED_LOST'])[s.at],
                        (array[10, 25, 50, 75, 100, 0])[s.at], case when n % 11 > 0 then current_date + (n % 200) end,
                        (array[?::uuid, gen_random_uuid(), null])[1 + n % 3], now() - n % 60 * interval '1 day', now() - interval '60 day',
                        case when s.at > 4 then now() - n % 700 * interval '1 day' end, lower(d.title) || ' customer ' || n % 2000,
                        now() - n * interval '1 minute'
                    from (select c.tenant_id, c.id as customer_id, n, 'Deal ' || initcap(translate(md5(n::text), '0123456789', 'aeiourlmns')) as title
                          from generate_series(1, ?) n
                          join (select tenant_id, id, row_number() over (order by id) as place from customers.customer where tenant_id = ?) c
                            on c.place = 1 + n % 2000) d
                    cross join lateral (select case when n <= ? then 1 + n % 4 else 5 + n % 2 end as at) s
                    """,
                    pipelines.standard().id(),
                    stages.toArray(String[]::new),
                    actor.id(),
                    open * 3 / 2,
                    actor.tenant(),
                    open);
        });
        Superuser.ask("vacuum analyze opportunities.opportunity");
        return actor;
    }
}

package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Completes orders that exist by what a batch has more of. Lines are compared as a heap in which equal lines count: what
 * the file has more of is added, nothing is taken away; so the same file, a part of it, or one that overlaps changes
 * nothing twice. An order takes the earliest time it is given, and a customer when it had none.
 */
@Component
class OrderLineUnion {
    record Completed(long added, long there, List<UUID> updated) {
        static final Completed NOTHING = new Completed(0, 0, List.of());
    }

    private final DSLContext sql;

    OrderLineUnion(DSLContext sql) {
        this.sql = sql;
    }

    /** What {@link #complete} would do, without doing it. */
    Completed count() {
        var staged = sql.fetchSingle("select count(*) from batch_line where existing")
                .get(0, Long.class);
        if (staged == 0) {
            return Completed.NOTHING;
        }
        sql.execute(MISSING, Acting.tenant());
        var added = sql.fetchSingle("select count(*) from batch_missing").get(0, Long.class);
        return new Completed(added, staged - added, List.of());
    }

    Completed complete() {
        var staged = sql.fetchSingle("select count(*) from batch_line where existing")
                .get(0, Long.class);
        if (staged == 0) {
            return Completed.NOTHING;
        }
        sql.execute(MISSING, Acting.tenant());
        var added = sql.fetchSingle("select count(*) from batch_missing").get(0, Long.class);
        sql.execute(REMEMBER, Acting.tenant());
        if (added > 0) {
            sql.execute(ADD, Acting.tenant(), Acting.tenant());
        }
        var updated = sql.resultQuery(UPDATE, Acting.tenant(), Acting.tenant()).fetch(0, UUID.class);
        return new Completed(added, staged - added, updated);
    }

    /** The lines a batch has more of than the order, one row each. */
    private static final String MISSING = """
            insert into batch_missing
            select f.id, f.first + i, f.product_id, f.name, f.quantity, f.unit_price, f.discount, f.tax, f.amount, f.adjustment
            from (
                select id, product_id, coalesce(name, '') as known_as, min(name) as name, quantity, unit_price, discount, tax,
                    min(amount) as amount, bool_or(adjustment) as adjustment, count(*)::int as times, min(number) as first
                from batch_line where existing
                group by 1, 2, 3, 5, 6, 7, 8
            ) f
            left join (
                select purchase_id, product_id, coalesce(name, '') as known_as, quantity, unit_price, discount, tax, count(*)::int as times
                from commerce.purchase_line
                where tenant_id = ? and purchase_id in (select id from batch_purchase where existing)
                group by 1, 2, 3, 4, 5, 6, 7
            ) e on e.purchase_id = f.id and e.product_id = f.product_id and e.known_as = f.known_as and e.quantity = f.quantity
                and e.unit_price = f.unit_price and e.discount = f.discount and e.tax = f.tax
            cross join lateral generate_series(1, f.times - coalesce(e.times, 0)) i
            """;

    /** Orders that will change, as they are now: their way back. */
    private static final String REMEMBER = """
            insert into batch_touched (entity, entity_id, version, before)
            select 'PURCHASE', e.id, e.version + 1, to_jsonb(e) || jsonb_build_object('highest', (
                select coalesce(max(l.number), 0) from commerce.purchase_line l where l.tenant_id = e.tenant_id and l.purchase_id = e.id))
            from batch_purchase b
            join commerce.purchase e on e.tenant_id = ? and e.id = b.id
            where b.existing and (b.placed_at < e.placed_at or (e.customer_id is null and b.customer_id is not null)
                or exists (select from batch_missing m where m.id = b.id))
            """;

    private static final String ADD = """
            insert into commerce.purchase_line
                (tenant_id, purchase_id, number, product_id, name, quantity, unit_price, discount, tax, amount, adjustment)
            select ?, m.id, coalesce(h.highest, 0) + row_number() over (partition by m.id order by m.position), m.product_id, m.name, m.quantity,
                m.unit_price, m.discount, m.tax, m.amount, m.adjustment
            from batch_missing m
            left join (
                select purchase_id, max(number) as highest from commerce.purchase_line
                where tenant_id = ? and purchase_id in (select id from batch_missing)
                group by purchase_id
            ) h on h.purchase_id = m.id
            """;

    private static final String UPDATE = """
            update commerce.purchase p
            set kind = n.kind, placed_at = n.placed_at, customer_id = n.customer_id, total = n.total, line_count = n.line_count,
                counted = n.counted, gross = case when n.counted then n.total else 0 end,
                returned = case when n.kind = 'RETURN' then abs(n.total) when n.counted then n.refunded else 0 end,
                version = p.version + 1, updated_at = now()
            from (
                select d.*, kind = 'ORDER' and status <> 'CANCELLED' and not (case when refunded > 0 then refunded >= total
                    else total <> 0 and (status = 'REFUNDED' or payment_status = 'REFUNDED') end) as counted
                from (
                    select e.id, e.status, e.payment_status, e.refunded, t.kind, t.line_count,
                        least(e.placed_at, b.placed_at) as placed_at, coalesce(e.customer_id, b.customer_id) as customer_id,
                        case t.kind when 'ORDER' then t.revenue else t.amount end - e.discount + e.shipping as total
                    from batch_touched u
                    join batch_purchase b on b.id = u.entity_id and b.existing
                    join commerce.purchase e on e.tenant_id = ? and e.id = u.entity_id
                    cross join lateral (
                        select count(*) as line_count, sum(l.amount) as amount,
                            coalesce(sum(l.amount) filter (where not l.adjustment), 0) as revenue,
                            case when e.kind = 'RETURN' or b.kind = 'ADJUSTMENT' then e.kind
                                when bool_and(l.adjustment) then 'ADJUSTMENT' else 'ORDER' end as kind
                        from commerce.purchase_line l
                        where l.tenant_id = e.tenant_id and l.purchase_id = e.id
                    ) t
                ) d
            ) n
            where p.tenant_id = ? and p.id = n.id
            returning p.id
            """;
}

package com.hs6tools.crm.commerce;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectDistinct;

import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one batch of staged orders in. New orders come with all their lines; those that exist are completed by
 * {@link OrderLineUnion}.
 */
@Component
public class OrderLineMerge {
    private static final int MOST_ORDERS = 5_000;
    private static final int MOST_LINES = 120_000;

    /**
     * What became of a batch.
     *
     * @param last the place of the batch's last order in the file
     * @param created lines that are new
     * @param unchanged lines that were there
     */
    public record Batch(int last, long created, long unchanged, int ordersCreated, int ordersUpdated) {}

    private final DSLContext sql;
    private final PurchaseLock lock;
    private final OrderLineUnion union;
    private final PurchaseFacts facts;
    private final Events events;

    OrderLineMerge(DSLContext sql, PurchaseLock lock, OrderLineUnion union, PurchaseFacts facts, Events events) {
        this.sql = sql;
        this.lock = lock;
        this.union = union;
        this.facts = facts;
        this.events = events;
    }

    /** @return null when no order comes behind the one at this place */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Batch merge(int after) {
        var last = last(after);
        if (last == null) {
            return null;
        }
        lock.hold();
        sql.execute("set local work_mem = '64MB'");
        stage(after, last);
        var created = sql.resultQuery(INSERT_ORDERS, Acting.tenant()).fetch(0, UUID.class);
        var lines = (long) sql.execute(INSERT_LINES, Acting.tenant());
        var completed = union.complete();
        sql.execute(
                "insert into batch_touched (entity, entity_id, version) select 'PURCHASE', id, 1 from batch_purchase where not existing");
        facts.changed(selectDistinct(field("customer_id", UUID.class))
                .from("batch_purchase")
                .where(field("customer_id").isNotNull())
                .and(field("existing", Boolean.class)
                        .isFalse()
                        .or(field("id", UUID.class).in(completed.updated()))));
        if (!created.isEmpty() || !completed.updated().isEmpty()) {
            events.publish(new OrdersTaken(created, completed.updated(), List.of()));
        }
        return new Batch(
                last,
                lines + completed.added(),
                completed.there(),
                created.size(),
                completed.updated().size());
    }

    /** As {@link #merge}, but nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Batch count(int after) {
        var last = last(after);
        if (last == null) {
            return null;
        }
        stage(after, last);
        var fresh = sql.fetchSingle("select count(*) from batch_line where not existing")
                .get(0, Long.class);
        var completed = union.count();
        return new Batch(last, fresh + completed.added(), completed.there(), 0, 0);
    }

    private @Nullable Integer last(int after) {
        return sql.resultQuery("""
                        select max(seq) from stage_purchase
                        where seq > ? and (seq = ? + 1 or seq <= ? + ? and upto <= ? + (
                            select coalesce(max(upto), 0) from stage_purchase where seq = ?))
                        """, after, after, after, MOST_ORDERS, MOST_LINES, after)
                .fetchSingle(0, Integer.class);
    }

    private void stage(int after, int last) {
        sql.execute("""
                insert into batch_purchase
                select p.seq, coalesce(e.id, platform.new_id()), e.id is not null, p.doc, p.number, p.placed_at, c.id, p.country,
                    p.kind, p.status, p.payment_status, p.currency
                from stage_purchase p
                left join stage_customer c on c.external_id = p.customer
                left join commerce.purchase e on e.tenant_id = ? and e.external_id = p.doc
                where p.seq > ? and p.seq <= ?
                order by p.seq
                """, Acting.tenant(), after, last);
        sql.execute("analyze batch_purchase");
        sql.execute("""
                insert into batch_line
                select b.seq, b.id, b.existing, s.base + l.place, p.id, l.name, l.quantity, l.unit_price, l.discount, l.tax,
                    round(l.quantity * l.unit_price - l.discount + l.tax, 4),
                    b.kind = 'ORDER' and r.free_is_adjustment and (l.unit_price <= 0 or l.quantity < 1)
                from batch_purchase b
                join stage_place s on s.seq = b.seq
                join stage_line l on l.run = s.run
                join stage_product p on p.sku = l.sku
                cross join stage_rule r
                """);
        sql.execute("analyze batch_line");
    }

    /** An order of adjustments only is none; an order that takes everything back is a return. */
    private static final String INSERT_ORDERS = """
            insert into commerce.purchase (tenant_id, id, kind, external_id, number, customer_id, status, payment_status,
                placed_at, currency, total, line_count, counted, gross, returned, country)
            select ?, id, kind, doc, number, customer_id, status, payment_status, placed_at, currency, total, line_count,
                counted, case when counted then total else 0 end, case kind when 'RETURN' then abs(total) else 0 end, country
            from (
                select n.*, kind = 'ORDER' and status <> 'CANCELLED' and not (total <> 0
                    and (status = 'REFUNDED' or payment_status = 'REFUNDED')) as counted
                from (
                    select b.seq, b.id, b.doc, b.number, b.customer_id, b.placed_at, b.currency, b.country, t.kind, t.line_count,
                        case t.kind when 'ORDER' then t.revenue else t.amount end as total,
                        coalesce(b.status, case t.kind when 'RETURN' then 'REFUNDED' else 'DELIVERED' end) as status,
                        coalesce(b.payment_status, case t.kind when 'RETURN' then 'REFUNDED' else 'PAID' end) as payment_status
                    from batch_purchase b
                    join (
                        select l.seq, count(*) as line_count, sum(l.amount) as amount,
                            coalesce(sum(l.amount) filter (where not l.adjustment), 0) as revenue,
                            case when b.kind <> 'ORDER' then b.kind when bool_and(l.adjustment) then 'ADJUSTMENT'
                                when bool_and(l.quantity < 0) then 'RETURN' else 'ORDER' end as kind
                        from batch_line l join batch_purchase b using (seq)
                        where not l.existing
                        group by l.seq, b.kind
                    ) t using (seq)
                ) n
            ) d
            order by seq
            returning id
            """;

    private static final String INSERT_LINES = """
            insert into commerce.purchase_line
                (tenant_id, purchase_id, number, product_id, name, quantity, unit_price, discount, tax, amount, adjustment)
            select ?, id, number, product_id, name, quantity, unit_price, discount, tax, amount, adjustment
            from batch_line where not existing
            order by seq, number
            """;
}

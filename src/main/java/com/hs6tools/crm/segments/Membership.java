package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.segments.filter.Clock;
import com.hs6tools.crm.segments.filter.FilterSql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares who is in a segment with who belongs there, for a set of customers in one statement, and keeps the difference
 * with its history. In a business unit one at a time ({@link #lock}), so that what is written was true last.
 */
@Component
class Membership {
    private static final int NAMED = 1_000;

    private static final String COMPARE = """
            with hit as materialized ({0}),
            come as (
                insert into segments.member (tenant_id, segment_id, customer_id, joined_at)
                select {1}, {2}, h.customer_id, {3}
                from hit h
                where not exists (select from segments.member m
                                  where m.tenant_id = {1} and m.segment_id = {2} and m.customer_id = h.customer_id)
                on conflict do nothing
                returning customer_id),
            gone as (
                delete from segments.member
                where member.tenant_id = {1} and member.segment_id = {2} and {4}
                  and not exists (select from hit h where h.customer_id = member.customer_id)
                returning customer_id, joined_at),
            past as (
                insert into segments.past_member (tenant_id, segment_id, customer_id, joined_at, left_at)
                select {1}, {2}, customer_id, joined_at, {3} from gone
                on conflict do nothing)
            select customer_id, true from come union all select customer_id, false from gone
            """;

    private static final String NOTE = """
            with now as (
                update segments.segment set members = members + {2} - {3}, counted_at = {4}
                where tenant_id = {0} and id = {1}
                returning members)
            insert into segments.tally as t (tenant_id, segment_id, day, joined, departed, members)
            select {0}, {1}, {5}, {2}, {3}, members from now
            on conflict (tenant_id, segment_id, day) do update
            set joined = t.joined + excluded.joined, departed = t.departed + excluded.departed, members = excluded.members
            """;

    private final DSLContext sql;
    private final DSLContext written;
    private final Events events;
    private final UnitClock clock;

    Membership(DSLContext sql, Events events, UnitClock clock) {
        this.sql = sql;
        this.written = sql.configuration()
                .deriveSettings(s -> s.withStatementType(StatementType.STATIC_STATEMENT))
                .dsl();
        this.events = events;
        this.clock = clock;
    }

    /** How many moved. */
    record Moved(long joined, long departed) {}

    /** Until the end of the transaction nobody else compares in this business unit. What is read after it is the latest. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("segments " + Acting.tenant()));
    }

    /**
     * @param segments in the order they depend on each other
     * @param refilled whether because the rules changed, or everybody is looked at again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Moved compare(List<SegmentRules> segments, FilterSql.Within customers, boolean refilled) {
        sql.execute("set local work_mem = '64MB'");
        long joined = 0;
        long departed = 0;
        for (var segment : segments) {
            var moved = compare(segment, customers, refilled);
            joined += moved.joined();
            departed += moved.departed();
        }
        return new Moved(joined, departed);
    }

    private Moved compare(SegmentRules segment, FilterSql.Within customers, boolean refilled) {
        var now = clock.now();
        var filter = FilterSql.of(segment.filter(), customers, new Clock(now, clock.zone()));
        var come = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        written.fetch(
                        COMPARE,
                        filter.customers(),
                        DSL.val(Acting.tenant()),
                        DSL.val(segment.id()),
                        DSL.val(now),
                        customers.holds(DSL.field(DSL.name("member", "customer_id"), UUID.class)))
                .forEach(r -> (r.get(1, Boolean.class) ? come : gone).add(r.get(0, UUID.class)));
        if (!come.isEmpty() || !gone.isEmpty()) {
            note(segment.id(), come.size(), gone.size());
            tell(segment.id(), segment.name(), come, gone, refilled);
        }
        return new Moved(come.size(), gone.size());
    }

    /** By hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    Moved move(UUID segment, String name, List<UUID> add, List<UUID> remove) {
        var now = clock.now();
        var come = sql.fetch("""
                        insert into segments.member (tenant_id, segment_id, customer_id, joined_at)
                        select ?, ?, unnest(?), ?::timestamptz
                        on conflict do nothing
                        returning customer_id""", Acting.tenant(), segment, add.toArray(UUID[]::new), now)
                .map(r -> r.get(0, UUID.class));
        var gone = sql.fetch("""
                        with gone as (
                            delete from segments.member
                            where tenant_id = ? and segment_id = ? and customer_id = any(?)
                            returning tenant_id, segment_id, customer_id, joined_at)
                        insert into segments.past_member (tenant_id, segment_id, customer_id, joined_at, left_at)
                        select tenant_id, segment_id, customer_id, joined_at, ?::timestamptz from gone
                        returning customer_id""", Acting.tenant(), segment, remove.toArray(UUID[]::new), now)
                .map(r -> r.get(0, UUID.class));
        if (!come.isEmpty() || !gone.isEmpty()) {
            note(segment, come.size(), gone.size());
            tell(segment, name, come, gone, false);
        }
        return new Moved(come.size(), gone.size());
    }

    private void note(UUID segment, long joined, long departed) {
        written.execute(
                NOTE,
                DSL.val(Acting.tenant()),
                DSL.val(segment),
                DSL.val(joined),
                DSL.val(departed),
                DSL.val(clock.realNow()),
                DSL.val(clock.today()));
    }

    private void tell(UUID segment, String name, List<UUID> come, List<UUID> gone, boolean refilled) {
        if (refilled && come.size() + gone.size() > NAMED) {
            events.publish(
                    new SegmentMembersChanged(segment, name, List.of(), List.of(), come.size(), gone.size(), true));
            return;
        }
        for (int from = 0; from < Math.max(come.size(), gone.size()); from += NAMED / 2) {
            var joined = part(come, from);
            var departed = part(gone, from);
            events.publish(new SegmentMembersChanged(
                    segment, name, joined, departed, joined.size(), departed.size(), refilled));
        }
    }

    private static List<UUID> part(List<UUID> ids, int from) {
        return List.copyOf(ids.subList(Math.min(from, ids.size()), Math.min(from + NAMED / 2, ids.size())));
    }
}

package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.DUPLICATE_PAIR;

import com.hs6tools.crm.customers.matching.Likeness;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the pairs found and what people decided about them. */
@Component
class PairStore {
    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    PairStore(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps pairs that are likely the same; what somebody decided about one of them stays. */
    void keep(List<FoundPair> pairs, OffsetDateTime checkedAt) {
        if (pairs.isEmpty()) {
            return;
        }
        var firsts = pairs.stream().map(FoundPair::first).toArray(UUID[]::new);
        var seconds = pairs.stream().map(FoundPair::second).toArray(UUID[]::new);
        lockCustomersOfNew(firsts, seconds);
        sql.execute(
                """
                insert into customers.duplicate_pair as p
                    (tenant_id, id, first_id, second_id, score, findings, checked_at, created_at, updated_at)
                select ?, platform.new_id(), n.a, n.b, n.score, n.findings::jsonb, ?::timestamptz, ?::timestamptz, ?::timestamptz
                from unnest(?, ?, ?, ?) as n(a, b, score, findings)
                where exists (select from customers.customer c where c.tenant_id = ? and c.id = n.a)
                    and exists (select from customers.customer c where c.tenant_id = ? and c.id = n.b)
                order by n.a, n.b
                on conflict (tenant_id, first_id, second_id) do update
                set score = excluded.score, findings = excluded.findings, checked_at = excluded.checked_at,
                    updated_at = excluded.updated_at
                """,
                Acting.tenant(),
                checkedAt,
                clock.realNow(),
                clock.realNow(),
                firsts,
                seconds,
                pairs.stream().map(p -> (short) p.likeness().percent()).toArray(Short[]::new),
                pairs.stream().map(p -> findings(p.likeness())).toArray(String[]::new),
                Acting.tenant(),
                Acting.tenant());
    }

    /** A new pair locks both customers; in the order of the ids, as a merge does, lest the two wait for each other. */
    private void lockCustomersOfNew(UUID[] firsts, UUID[] seconds) {
        sql.execute("""
                select from customers.customer c
                where c.tenant_id = ? and c.id in (
                    select unnest(array[n.a, n.b]) from unnest(?, ?) as n(a, b)
                    where not exists (
                        select from customers.duplicate_pair p
                        where p.tenant_id = ? and p.first_id = n.a and p.second_id = n.b))
                order by c.id
                for key share of c
                """, Acting.tenant(), firsts, seconds, Acting.tenant());
    }

    private String findings(Likeness likeness) {
        var all = json.createArrayNode();
        likeness.findings()
                .forEach(f -> all.addObject()
                        .put("trait", f.trait().name())
                        .put("agreement", f.agreement().name()));
        return all.toString();
    }

    /** Nobody decided about them, and they are likely the same no longer. */
    int forgetUnconfirmed(OffsetDateTime since) {
        return sql.deleteFrom(DUPLICATE_PAIR)
                .where(
                        DUPLICATE_PAIR.TENANT_ID.eq(Acting.tenant()),
                        DUPLICATE_PAIR.STATE.eq(DSL.inline("OPEN")),
                        DUPLICATE_PAIR.CHECKED_AT.lt(since))
                .execute();
    }

    long confirmed(OffsetDateTime since) {
        return sql.fetchCount(
                DUPLICATE_PAIR,
                DUPLICATE_PAIR.TENANT_ID.eq(Acting.tenant()),
                DUPLICATE_PAIR.STATE.eq(DSL.inline("OPEN")),
                DUPLICATE_PAIR.CHECKED_AT.ge(since));
    }

    /** The same for the pairs of some customers. */
    void forgetUnconfirmed(Collection<UUID> customers, OffsetDateTime since) {
        for (var side : List.of(DUPLICATE_PAIR.FIRST_ID, DUPLICATE_PAIR.SECOND_ID)) {
            sql.deleteFrom(DUPLICATE_PAIR)
                    .where(
                            DUPLICATE_PAIR.TENANT_ID.eq(Acting.tenant()),
                            side.in(customers),
                            DUPLICATE_PAIR.STATE.eq(DSL.inline("OPEN")),
                            DUPLICATE_PAIR.CHECKED_AT.lt(since))
                    .execute();
        }
    }

    /** With whom these customers make pairs already. */
    List<Key> open(Collection<UUID> customers) {
        return sql.select(DUPLICATE_PAIR.FIRST_ID, DUPLICATE_PAIR.SECOND_ID)
                .from(DUPLICATE_PAIR)
                .where(
                        DUPLICATE_PAIR.TENANT_ID.eq(Acting.tenant()),
                        DUPLICATE_PAIR.FIRST_ID.in(customers).or(DUPLICATE_PAIR.SECOND_ID.in(customers)))
                .fetch(r -> new Key(r.value1(), r.value2()));
    }

    record Key(UUID first, UUID second) {}
}

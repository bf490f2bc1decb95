package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.MERGE;
import static com.hs6tools.crmdb.customers.Tables.MERGE_MOVED;

import com.hs6tools.crm.customers.MergedFields;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what each merge did, so that it can be undone. */
@Component
class MergeStore {
    private static final TypeReference<LinkedHashMap<String, MergedFields.Taken>> TAKEN = new TypeReference<>() {};

    /** A merge as it was written; {@code taken} may be set right by undoing another one. */
    record Merge(UUID id, UUID survivor, UUID merged, boolean undone, Map<String, MergedFields.Taken> taken) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    MergeStore(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(UUID survivor, UUID merged, Map<String, MergedFields.Taken> taken) {
        var id = Ids.next();
        sql.insertInto(MERGE)
                .set(MERGE.TENANT_ID, Acting.tenant())
                .set(MERGE.ID, id)
                .set(MERGE.SURVIVOR_ID, survivor)
                .set(MERGE.MERGED_ID, merged)
                .set(MERGE.MERGED_AT, clock.realNow())
                .set(MERGE.MERGED_BY_ID, Acting.now().id())
                .set(MERGE.MERGED_BY_NAME, Acting.now().name())
                .set(MERGE.TAKEN, JSONB.valueOf(json.writeValueAsString(taken)))
                .execute();
        return id;
    }

    /** @throws NotFound when there is none */
    Merge find(UUID id) {
        return sql.selectFrom(MERGE)
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), MERGE.ID.eq(id))
                .fetchOptional()
                .map(this::read)
                .orElseThrow(() -> new NotFound("This merge"));
    }

    /** The merges of a survivor that are in force, the earliest first. */
    List<Merge> inForce(UUID survivor) {
        return sql.selectFrom(MERGE)
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), MERGE.SURVIVOR_ID.eq(survivor), MERGE.UNDONE_AT.isNull())
                .orderBy(MERGE.MERGED_AT, MERGE.ID)
                .fetch(this::read);
    }

    private Merge read(Record r) {
        return new Merge(
                r.get(MERGE.ID),
                r.get(MERGE.SURVIVOR_ID),
                r.get(MERGE.MERGED_ID),
                r.get(MERGE.UNDONE_AT) != null,
                json.readValue(r.get(MERGE.TAKEN).data(), TAKEN));
    }

    void rewrite(Merge merge) {
        sql.update(MERGE)
                .set(MERGE.TAKEN, JSONB.valueOf(json.writeValueAsString(merge.taken())))
                .set(MERGE.VERSION, MERGE.VERSION.plus(1))
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), MERGE.ID.eq(merge.id()))
                .execute();
    }

    void undone(UUID id) {
        sql.update(MERGE)
                .set(MERGE.UNDONE_AT, clock.realNow())
                .set(MERGE.UNDONE_BY_NAME, Acting.now().name())
                .set(MERGE.UPDATED_AT, clock.realNow())
                .set(MERGE.VERSION, MERGE.VERSION.plus(1))
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), MERGE.ID.eq(id))
                .execute();
    }

    /** A record that one merge brought is the other one's from now on. */
    void passOn(UUID merge, String kind, UUID record, UUID heir) {
        sql.update(MERGE_MOVED)
                .set(MERGE_MOVED.MERGE_ID, heir)
                .where(
                        MERGE_MOVED.TENANT_ID.eq(Acting.tenant()),
                        MERGE_MOVED.MERGE_ID.eq(merge),
                        MERGE_MOVED.KIND.eq(kind),
                        MERGE_MOVED.RECORD_ID.eq(record))
                .execute();
    }

    /** Those who were merged into him, or into somebody who was. */
    List<UUID> his(UUID survivor) {
        return sql.resultQuery("""
                        with recursive his (id) as (
                            select merged_id from customers.merge where tenant_id = ? and survivor_id = ? and undone_at is null
                            union
                            select m.merged_id from his join customers.merge m
                                on m.tenant_id = ? and m.survivor_id = his.id and m.undone_at is null
                        )
                        select id from his
                        """, Acting.tenant(), survivor, Acting.tenant()).fetch(0, UUID.class);
    }

    /** The merge that took this customer away, if one did. */
    UUID takingAway(UUID merged) {
        return sql.select(MERGE.ID)
                .from(MERGE)
                .where(MERGE.TENANT_ID.eq(Acting.tenant()), MERGE.MERGED_ID.eq(merged), MERGE.UNDONE_AT.isNull())
                .fetchSingle(MERGE.ID);
    }

    String name(UUID customer) {
        return sql.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.eq(customer))
                .fetchOptional(CUSTOMER.NAME)
                .orElse("");
    }

    com.hs6tools.crmdb.customers.tables.records.CustomerRecord row(UUID customer) {
        return sql.selectFrom(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.eq(customer))
                .limit(DSL.inline(1))
                .fetchSingle();
    }
}

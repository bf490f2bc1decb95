package com.hs6tools.crm.platform.events;

import static com.hs6tools.crmdb.platform.Tables.EVENT;
import static com.hs6tools.crmdb.platform.Tables.EVENT_READER;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gives readers the log in order. An event counts as readable once no transaction still running could come before it. */
@Component
class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Field<Long> HORIZON =
            field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    private static final Field<Long> NOT_YET_GIVEN =
            field("pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    /** Larger than any transaction's number, with room below zero for several moves. */
    private static final long BEFORE_ALL = 1L << 60;

    private final DSLContext sql;
    private final JsonMapper json;

    EventLog(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Place(long xid, UUID event) {}

    private record Read(StoredEvent event, Place place) {}

    /** @return whether more is waiting */
    @Transactional
    public boolean readOn(EventReader reader) {
        var place = place(reader.name());
        if (place == null) {
            return false;
        }
        var batch = next(place, reader);
        if (batch.isEmpty()) {
            return isOfAnotherCluster(place) && moveBeforeAll();
        }
        reader.read(batch.stream().map(Read::event).toList());
        remember(reader.name(), batch.getLast().place());
        return batch.size() == BATCH;
    }

    /** @return whether something happened that only a transaction still running keeps from being read */
    @Transactional(readOnly = true)
    public boolean isHeldBack() {
        return sql.fetchExists(EVENT, EVENT.TENANT_ID.eq(Acting.tenant()), EVENT.XID.ge(HORIZON));
    }

    /** Locks the reader's place, so that one node reads at a time; null when another one is at it. */
    private Place place(String reader) {
        sql.insertInto(
                        EVENT_READER,
                        EVENT_READER.TENANT_ID,
                        EVENT_READER.READER,
                        EVENT_READER.XID,
                        EVENT_READER.EVENT_ID)
                .values(Acting.tenant(), reader, 0L, FIRST)
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(EVENT_READER)
                .where(EVENT_READER.TENANT_ID.eq(Acting.tenant()), EVENT_READER.READER.eq(reader))
                .forUpdate()
                .skipLocked()
                .fetchOne(r -> new Place(r.getXid(), r.getEventId()));
    }

    /** Transaction numbers went back: what is here bears numbers that this cluster has not given yet. */
    private boolean isOfAnotherCluster(Place place) {
        return place.xid() >= sql.select(NOT_YET_GIVEN).fetchSingle().value1()
                || sql.fetchExists(EVENT, EVENT.TENANT_ID.eq(Acting.tenant()), EVENT.XID.ge(NOT_YET_GIVEN));
    }

    /**
     * The data was restored into a new cluster. The old events and the places of all readers among them are moved, in their
     * order, before every number the new cluster gives: each reader goes on where it was. What is no younger than the
     * youngest with an old number is old; ids tell their time.
     *
     * @return false when another reader is at it
     */
    private boolean moveBeforeAll() {
        if (!sql.fetchSingle("select pg_try_advisory_xact_lock(hashtextextended(?, 2))", "events " + Acting.tenant())
                .get(0, Boolean.class)) {
            return false;
        }
        var youngest = select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.TENANT_ID.eq(Acting.tenant()), EVENT.XID.ge(NOT_YET_GIVEN))
                .unionAll(select(EVENT_READER.EVENT_ID)
                        .from(EVENT_READER)
                        .where(EVENT_READER.TENANT_ID.eq(Acting.tenant()), EVENT_READER.XID.ge(NOT_YET_GIVEN)))
                .orderBy(inline(1).desc())
                .limit(1);
        var last = sql.fetchOptional(youngest).map(r -> r.value1());
        if (last.isEmpty()) {
            return false;
        }
        LOG.warn("events of {}: the database was restored into a new cluster; readers go on", Acting.tenant());
        sql.update(EVENT)
                .set(EVENT.XID, EVENT.XID.minus(BEFORE_ALL))
                .where(EVENT.TENANT_ID.eq(Acting.tenant()), EVENT.ID.le(last.get()))
                .execute();
        sql.update(EVENT_READER)
                .set(EVENT_READER.XID, EVENT_READER.XID.minus(BEFORE_ALL))
                .where(EVENT_READER.TENANT_ID.eq(Acting.tenant()), EVENT_READER.EVENT_ID.le(last.get()))
                .execute();
        return true;
    }

    private List<Read> next(Place place, EventReader reader) {
        return sql.select(EVENT.ID, EVENT.TYPE, EVENT.SUBJECT_ID, EVENT.OCCURRED_AT, EVENT.DATA, EVENT.XID)
                .from(EVENT)
                .where(
                        EVENT.TENANT_ID.eq(Acting.tenant()),
                        EVENT.XID.ge(place.xid()),
                        row(EVENT.XID, EVENT.ID).gt(row(val(place.xid()), val(place.event()))),
                        EVENT.XID.lt(HORIZON),
                        EVENT.TYPE.in(reader.types()))
                .orderBy(EVENT.XID, EVENT.ID)
                .limit(BATCH)
                .fetch(r -> new Read(
                        new StoredEvent(
                                r.value1(),
                                r.value2(),
                                r.value3(),
                                r.value4(),
                                json.readTree(r.value5().data())),
                        new Place(r.value6(), r.value1())));
    }

    private void remember(String reader, Place place) {
        sql.update(EVENT_READER)
                .set(EVENT_READER.XID, place.xid())
                .set(EVENT_READER.EVENT_ID, place.event())
                .set(EVENT_READER.FAILURES, 0)
                .setNull(EVENT_READER.LAST_ERROR)
                .set(EVENT_READER.UPDATED_AT, currentOffsetDateTime())
                .where(EVENT_READER.TENANT_ID.eq(Acting.tenant()), EVENT_READER.READER.eq(reader))
                .execute();
    }

    @Transactional
    public void noteFailure(String reader, String error) {
        sql.update(EVENT_READER)
                .set(EVENT_READER.FAILURES, EVENT_READER.FAILURES.plus(1))
                .set(EVENT_READER.LAST_ERROR, error)
                .set(EVENT_READER.UPDATED_AT, currentOffsetDateTime())
                .where(EVENT_READER.TENANT_ID.eq(Acting.tenant()), EVENT_READER.READER.eq(reader))
                .execute();
    }
}

package com.hs6tools.crm.audit;

import static com.hs6tools.crmdb.audit.Tables.ENTRY;
import static com.hs6tools.crmdb.audit.Tables.SEAL;
import static com.hs6tools.crmdb.audit.Tables.SEALER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.audit.tables.records.EntryRecord;
import com.hs6tools.crmdb.audit.tables.records.SealRecord;
import com.hs6tools.crmdb.audit.tables.records.SealerRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a unit's entries into the chain, in the order of their transactions, once no transaction still running could
 * come before them. Writers never wait for it.
 */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 1000;
    private static final UUID NO_ENTRY = new UUID(0, 0);
    private static final Field<Long> OLDEST_RUNNING =
            field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    private static final Field<Long> NOT_YET_GIVEN =
            field("pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);

    private final DSLContext sql;

    Sealer(DSLContext sql) {
        this.sql = sql;
    }

    /** @return whether more is waiting */
    @Transactional
    boolean sealSome() {
        var sealer = lock();
        if (sealer == null) {
            return false;
        }
        if (sealer.getXid() >= sql.select(NOT_YET_GIVEN).fetchSingle().value1()) {
            return sealWhatTheOldClusterLeft(sealer);
        }
        var entries = unsealed(ENTRY.XID
                .ge(sealer.getXid())
                .and(row(ENTRY.XID, ENTRY.ID).gt(row(val(sealer.getXid()), val(sealer.getEntryId()))))
                .and(ENTRY.XID.lt(OLDEST_RUNNING)));
        seal(sealer, entries);
        if (!entries.isEmpty()) {
            sealer.setXid(entries.getLast().getXid());
            sealer.setEntryId(entries.getLast().getId());
            sealer.update();
        }
        return entries.size() == BATCH;
    }

    /**
     * Transaction numbers went back: the data was restored into a new cluster. What came with it is complete, so it is
     * sealed as it is; then the order begins anew, and what is sealed already is passed over.
     */
    private boolean sealWhatTheOldClusterLeft(SealerRecord sealer) {
        var entries = unsealed(ENTRY.XID.ge(NOT_YET_GIVEN));
        seal(sealer, entries);
        if (entries.size() < BATCH) {
            LOG.warn(
                    "audit trail of {}: the database was restored into a new cluster; the chain goes on",
                    Acting.tenant());
            sealer.setXid(0L);
            sealer.setEntryId(NO_ENTRY);
        }
        sealer.update();
        return true;
    }

    private SealerRecord lock() {
        sql.insertInto(SEALER)
                .set(SEALER.TENANT_ID, Acting.tenant())
                .set(SEALER.XID, 0L)
                .set(SEALER.ENTRY_ID, NO_ENTRY)
                .set(SEALER.LAST_NUMBER, 0L)
                .set(SEALER.LAST_HASH, Chain.beginning())
                .onConflictDoNothing()
                .execute();
        return sql.selectFrom(SEALER)
                .where(SEALER.TENANT_ID.eq(Acting.tenant()))
                .forUpdate()
                .skipLocked()
                .fetchOne();
    }

    private List<EntryRecord> unsealed(Condition which) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.TENANT_ID.eq(Acting.tenant()), which)
                .and(notExists(
                        selectOne().from(SEAL).where(SEAL.TENANT_ID.eq(ENTRY.TENANT_ID), SEAL.ENTRY_ID.eq(ENTRY.ID))))
                .orderBy(ENTRY.XID, ENTRY.ID)
                .limit(BATCH)
                .fetch();
    }

    private void seal(SealerRecord sealer, List<EntryRecord> entries) {
        var seals = new ArrayList<SealRecord>();
        for (var entry : entries) {
            sealer.setLastHash(Chain.link(sealer.getLastHash(), entry));
            sealer.setLastNumber(sealer.getLastNumber() + 1);
            seals.add(link(sealer, entry));
        }
        sql.batchInsert(seals).execute();
    }

    private static SealRecord link(SealerRecord sealer, EntryRecord entry) {
        var seal = new SealRecord();
        seal.setTenantId(entry.getTenantId());
        seal.setNumber(sealer.getLastNumber());
        seal.setEntryId(entry.getId());
        seal.setEntryAt(entry.getAt());
        seal.setHash(sealer.getLastHash());
        return seal;
    }
}

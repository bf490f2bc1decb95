package com.hs6tools.crm.platform.files;

import static com.hs6tools.crmdb.platform.Tables.ATTACHMENT;
import static com.hs6tools.crmdb.platform.Tables.STORED_FILE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears away what belongs to nobody: files taken off a record longer ago than they can be put back, files that were sent
 * and never put on a record, and what a transaction that failed left on the disk.
 */
@Component
class FileClearing {
    /** An answer half written, with a file in it, is still there after a holiday week. */
    static final int FORGOTTEN_DAYS = 7;

    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final StoredFiles files;
    private final UnitClock clock;
    private final TransactionTemplate transaction;

    FileClearing(DSLContext sql, StoredFiles files, UnitClock clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** In the business unit of whoever acts. */
    void clear() {
        transaction.executeWithoutResult(status -> forgetRemoved());
        List<UUID> gone;
        do {
            gone = transaction.execute(status -> forgetUnattached());
            gone.forEach(files::wipe);
        } while (gone.size() == AT_ONCE);
        files.wipeStrays(clock.realNow().minusDays(FORGOTTEN_DAYS).toInstant());
    }

    private void forgetRemoved() {
        sql.deleteFrom(ATTACHMENT)
                .where(
                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                        ATTACHMENT.REMOVED_AT.lt(clock.realNow().minusDays(Attachments.RESTORABLE_DAYS)))
                .execute();
    }

    private List<UUID> forgetUnattached() {
        var unattached = select(STORED_FILE.ID)
                .from(STORED_FILE)
                .where(
                        STORED_FILE.TENANT_ID.eq(Acting.tenant()),
                        STORED_FILE.CREATED_AT.lt(clock.realNow().minusDays(FORGOTTEN_DAYS)),
                        notExists(selectOne()
                                .from(ATTACHMENT)
                                .where(
                                        ATTACHMENT.TENANT_ID.eq(Acting.tenant()),
                                        ATTACHMENT.FILE_ID.eq(STORED_FILE.ID))))
                .limit(AT_ONCE);
        return sql.deleteFrom(STORED_FILE)
                .where(STORED_FILE.TENANT_ID.eq(Acting.tenant()), STORED_FILE.ID.in(unattached))
                .returningResult(STORED_FILE.ID)
                .fetch(STORED_FILE.ID);
    }
}

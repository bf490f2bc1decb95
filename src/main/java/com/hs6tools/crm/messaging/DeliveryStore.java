package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** The delivery ledger: who has claimed which message, and what became of it. */
@Component
class DeliveryStore {
    private final DSLContext sql;

    DeliveryStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Messages whose time has come, each given to one caller only. */
    List<Parcel> claim(int most, OffsetDateTime now) {
        var due = select(OUTBOX.ID)
                .from(OUTBOX)
                .where(mine(), OUTBOX.STATUS.eq("WAITING"), OUTBOX.NEXT_ATTEMPT_AT.le(now))
                .orderBy(OUTBOX.NEXT_ATTEMPT_AT)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "SENDING")
                .set(OUTBOX.CLAIMED_AT, now)
                .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(1))
                .where(mine(), OUTBOX.ID.in(due))
                .returningResult(
                        OUTBOX.ID,
                        OUTBOX.RECIPIENT,
                        OUTBOX.SUBJECT,
                        OUTBOX.TEXT_BODY,
                        OUTBOX.HTML_BODY,
                        OUTBOX.ATTEMPTS)
                .fetch(Records.mapping(Parcel::new));
    }

    void sent(UUID id, OffsetDateTime now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "SENT")
                .set(OUTBOX.SENT_AT, now)
                .setNull(OUTBOX.PROBLEM)
                .where(mine(), OUTBOX.ID.eq(id))
                .execute();
    }

    void over(UUID id, String status, String problem) {
        sql.update(OUTBOX)
                .set(row(OUTBOX.STATUS, OUTBOX.PROBLEM), row(status, problem))
                .where(mine(), OUTBOX.ID.eq(id))
                .execute();
    }

    void later(UUID id, OffsetDateTime at, String problem) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "WAITING")
                .set(OUTBOX.NEXT_ATTEMPT_AT, at)
                .set(OUTBOX.PROBLEM, problem)
                .where(mine(), OUTBOX.ID.eq(id))
                .execute();
    }

    /** Claims that nobody can still be working on: the program died between handing over and recording. */
    int abandoned(OffsetDateTime claimedBefore, String problem) {
        return sql.update(OUTBOX)
                .set(row(OUTBOX.STATUS, OUTBOX.PROBLEM), row("UNCERTAIN", problem))
                .where(mine(), OUTBOX.STATUS.eq("SENDING"), OUTBOX.CLAIMED_AT.lt(claimedBefore))
                .execute();
    }

    private static Condition mine() {
        return OUTBOX.TENANT_ID.eq(Acting.tenant());
    }
}

package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crmdb.messaging.Tables.MAILBOX;
import static com.hs6tools.crmdb.messaging.Tables.MAILBOX_STATE;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.messaging.tables.records.MailboxStateRecord;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How far each mailbox is read, when it is looked into next, and how the last look went. */
@Component
class ReadingStore {
    /** Longer than any look: who claimed a mailbox and died is forgotten by then. */
    private static final Duration CLAIM = Duration.ofMinutes(6);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final DSLContext sql;
    private final UnitClock clock;
    private final MailProperties limits;

    ReadingStore(DSLContext sql, UnitClock clock, MailProperties limits) {
        this.sql = sql;
        this.clock = clock;
        this.limits = limits;
    }

    /** Mailboxes whose time has come, each given to one caller only. */
    List<UUID> claim() {
        var now = clock.realNow();
        return sql.update(MAILBOX_STATE)
                .set(MAILBOX_STATE.NEXT_LOOK_AT, now.plus(CLAIM))
                .where(
                        mine(),
                        MAILBOX_STATE.NEXT_LOOK_AT.le(now),
                        MAILBOX_STATE.MAILBOX_ID.in(select(MAILBOX.ID)
                                .from(MAILBOX)
                                .where(
                                        MAILBOX.TENANT_ID.eq(Acting.tenant()),
                                        MAILBOX.ACTIVE.isTrue(),
                                        MAILBOX.DELETED_AT.isNull())))
                .returningResult(MAILBOX_STATE.MAILBOX_ID)
                .fetch(MAILBOX_STATE.MAILBOX_ID);
    }

    MailboxStateRecord find(UUID mailbox) {
        return sql.selectFrom(MAILBOX_STATE)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This mailbox"));
    }

    /** Held by whoever records what became of a message. */
    MailboxStateRecord lock(UUID mailbox) {
        return sql.selectFrom(MAILBOX_STATE)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This mailbox"));
    }

    /** Saves what was changed in a record. */
    void update(MailboxStateRecord state) {
        state.setUpdatedAt(clock.realNow());
        sql.executeUpdate(state);
    }

    /** Whether numbers of this epoch still name messages of the server. */
    boolean isCurrent(UUID mailbox, int epoch, long uidValidity) {
        var state = find(mailbox);
        return state.getEpoch() == epoch && state.getUidValidity() != null && state.getUidValidity() == uidValidity;
    }

    void lookSoon(UUID mailbox) {
        sql.update(MAILBOX_STATE)
                .set(MAILBOX_STATE.NEXT_LOOK_AT, clock.realNow())
                .set(MAILBOX_STATE.FAILURES, 0)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    /** Of another server or folder nothing is known yet but when reading began. */
    void forgetPlace(UUID mailbox) {
        sql.update(MAILBOX_STATE)
                .setNull(MAILBOX_STATE.UID_VALIDITY)
                .setNull(MAILBOX_STATE.NEXT_UID)
                .setNull(MAILBOX_STATE.WAITING)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    void waiting(UUID mailbox, long messages) {
        sql.update(MAILBOX_STATE)
                .set(MAILBOX_STATE.WAITING, messages)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    void wentWell(UUID mailbox, boolean finished) {
        var now = clock.realNow();
        sql.update(MAILBOX_STATE)
                .set(MAILBOX_STATE.LAST_LOOK_AT, now)
                .set(MAILBOX_STATE.LAST_SUCCESS_AT, now)
                .set(MAILBOX_STATE.NEXT_LOOK_AT, finished ? now.plus(limits.every()) : now)
                .set(MAILBOX_STATE.FAILURES, 0)
                .setNull(MAILBOX_STATE.PROBLEM)
                .setNull(MAILBOX_STATE.PROBLEM_DETAIL)
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    /** Twice as long after each failure, so that a server in trouble is left alone and a wrong password locks nobody out. */
    void failed(UUID mailbox, MailboxFault fault) {
        var now = clock.realNow();
        var failures = find(mailbox).getFailures() + 1;
        var pause = limits.every().multipliedBy(1L << Math.min(failures - 1, 10));
        sql.update(MAILBOX_STATE)
                .set(MAILBOX_STATE.LAST_LOOK_AT, now)
                .set(MAILBOX_STATE.NEXT_LOOK_AT, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE))
                .set(MAILBOX_STATE.FAILURES, failures)
                .set(MAILBOX_STATE.PROBLEM, fault.kind().name())
                .set(MAILBOX_STATE.PROBLEM_DETAIL, PlainMail.line(fault.detail(), 300))
                .where(mine(), MAILBOX_STATE.MAILBOX_ID.eq(mailbox))
                .execute();
    }

    private static Condition mine() {
        return MAILBOX_STATE.TENANT_ID.eq(Acting.tenant());
    }
}

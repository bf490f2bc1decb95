package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crmdb.messaging.Tables.MAILBOX;
import static com.hs6tools.crmdb.messaging.Tables.MAILBOX_STATE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.messaging.tables.records.MailboxRecord;
import com.hs6tools.crmdb.messaging.tables.records.MailboxStateRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps mailboxes; their passwords are sealed. */
@Component
class MailboxStore {
    private final DSLContext sql;
    private final Sealing sealing;
    private final UnitClock clock;

    MailboxStore(DSLContext sql, Sealing sealing, UnitClock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    List<Mailbox> all() {
        return sql.select()
                .from(MAILBOX)
                .join(MAILBOX_STATE)
                .on(MAILBOX_STATE.TENANT_ID.eq(MAILBOX.TENANT_ID), MAILBOX_STATE.MAILBOX_ID.eq(MAILBOX.ID))
                .where(mine(), MAILBOX_STATE.TENANT_ID.eq(Acting.tenant()))
                .orderBy(MAILBOX.NAME, MAILBOX.ID)
                .fetch(MailboxStore::read);
    }

    Mailbox find(UUID id) {
        return sql.select()
                .from(MAILBOX)
                .join(MAILBOX_STATE)
                .on(MAILBOX_STATE.TENANT_ID.eq(MAILBOX.TENANT_ID), MAILBOX_STATE.MAILBOX_ID.eq(MAILBOX.ID))
                .where(mine(), MAILBOX_STATE.TENANT_ID.eq(Acting.tenant()), MAILBOX.ID.eq(id))
                .fetchOptional(MailboxStore::read)
                .orElseThrow(() -> new NotFound("This mailbox"));
    }

    /** Whether nobody has changed, stopped or removed it since it was read. */
    boolean isStill(Mailbox box) {
        return sql.fetchExists(MAILBOX, mine(), MAILBOX.ID.eq(box.id()), MAILBOX.VERSION.eq(box.version()));
    }

    /** Held by whoever changes its settings. */
    void lock(UUID id) {
        sql.select(MAILBOX.ID)
                .from(MAILBOX)
                .where(mine(), MAILBOX.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This mailbox"));
    }

    String password(UUID id) {
        var sealed = sql.select(MAILBOX.PASSWORD)
                .from(MAILBOX)
                .where(mine(), MAILBOX.ID.eq(id))
                .fetchOptional(MAILBOX.PASSWORD)
                .orElseThrow(() -> new NotFound("This mailbox"));
        return String.valueOf(sealing.open(sealed, place(id)));
    }

    /** The addresses of all mailboxes, in small letters: what comes from them is the unit's own. */
    Set<String> addresses() {
        return sql.select(MAILBOX.ADDRESS).from(MAILBOX).where(mine()).fetch(MAILBOX.ADDRESS).stream()
                .map(a -> a.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    void insert(Mailbox box, String password) {
        var row = row(box);
        row.setTenantId(Acting.tenant());
        row.setId(box.id());
        row.setPassword(sealing.seal(password, place(box.id())));
        sql.executeInsert(row);
        sql.insertInto(MAILBOX_STATE)
                .set(MAILBOX_STATE.TENANT_ID, Acting.tenant())
                .set(MAILBOX_STATE.MAILBOX_ID, box.id())
                .set(MAILBOX_STATE.NEXT_LOOK_AT, clock.realNow())
                .execute();
    }

    /** Saves it as its next version. @param password null keeps the old one */
    void update(Mailbox box, @Nullable String password) {
        var row = row(box);
        if (password != null) {
            row.setPassword(sealing.seal(password, place(box.id())));
        }
        sql.update(MAILBOX)
                .set(row)
                .set(MAILBOX.VERSION, MAILBOX.VERSION.plus(1))
                .set(MAILBOX.UPDATED_AT, clock.realNow())
                .where(mine(), MAILBOX.ID.eq(box.id()))
                .execute();
    }

    /** The password goes; the name stays for the ledger. */
    void delete(UUID id) {
        sql.update(MAILBOX)
                .set(MAILBOX.DELETED_AT, clock.realNow())
                .set(MAILBOX.ACTIVE, false)
                .set(MAILBOX.PASSWORD, new byte[0])
                .where(mine(), MAILBOX.ID.eq(id))
                .execute();
    }

    private static String place(UUID id) {
        return "messaging.mailbox.password/" + id;
    }

    private static Condition mine() {
        return MAILBOX.TENANT_ID.eq(Acting.tenant()).and(MAILBOX.DELETED_AT.isNull());
    }

    private MailboxRecord row(Mailbox box) {
        var row = sql.newRecord(MAILBOX);
        row.setName(box.name());
        row.setAddress(box.address());
        row.setHost(box.host());
        row.setPort(box.port());
        row.setSecurity(box.security().name());
        row.setUsername(box.username());
        row.setFolder(box.folder());
        row.setActive(box.active());
        row.setStrangers(box.strangers().name());
        row.setOwnerId(box.ownerId());
        row.setTags(box.tags().toArray(String[]::new));
        row.setBeginsWith(box.beginsWith().name());
        row.setCutQuotes(box.cutQuotes());
        row.setMarkSeen(box.markSeen());
        return row;
    }

    private static Mailbox read(Record both) {
        var r = both.into(MAILBOX);
        return new Mailbox(
                r.getId(),
                r.getVersion(),
                r.getName(),
                r.getAddress(),
                r.getHost(),
                r.getPort(),
                Mailbox.Security.valueOf(r.getSecurity()),
                r.getUsername(),
                r.getFolder(),
                r.getActive(),
                Mailbox.Strangers.valueOf(r.getStrangers()),
                r.getOwnerId(),
                List.of(r.getTags()),
                Mailbox.BeginsWith.valueOf(r.getBeginsWith()),
                r.getCutQuotes(),
                r.getMarkSeen(),
                r.getCreatedAt(),
                r.getUpdatedAt(),
                state(both.into(MAILBOX_STATE)));
    }

    private static Mailbox.State state(MailboxStateRecord s) {
        return new Mailbox.State(
                s.getLastLookAt(),
                s.getLastSuccessAt(),
                s.getProblem() == null ? null : MailboxFault.Kind.valueOf(s.getProblem()),
                s.getProblemDetail(),
                s.getWaiting(),
                s.getTaken(),
                s.getAside());
    }
}

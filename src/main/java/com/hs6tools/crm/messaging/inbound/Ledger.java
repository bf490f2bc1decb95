package com.hs6tools.crm.messaging.inbound;

import static com.hs6tools.crmdb.messaging.Tables.RECEIVED;

import com.hs6tools.crm.customers.spi.IncomingMail.Earlier;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.messaging.tables.records.ReceivedRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down every message that was looked at. */
@Component
class Ledger {
    private static final int EXCERPT = 500;

    private final DSLContext sql;

    Ledger(DSLContext sql) {
        this.sql = sql;
    }

    ReceivedRecord blank(Mailbox box, Place place, ReadMail mail) {
        var row = sql.newRecord(RECEIVED);
        row.setTenantId(Acting.tenant());
        row.setId(Ids.next());
        row.setMailboxId(box.id());
        row.setEpoch(place.epoch());
        row.setUid(place.uid());
        row.setMessageKey(mail.key());
        row.setIdKey(mail.idKey());
        row.setFromEmail(ContactKeys.email(mail.fromEmail()));
        row.setFromName(mail.fromName());
        row.setSubject(mail.subject());
        row.setExcerpt(PlainMail.cut(mail.text(), EXCERPT));
        row.setArrivedAt(place.arrivedAt());
        row.setSize(place.size());
        row.setSearchText(SearchText.join(mail.fromName(), mail.fromEmail(), mail.subject()));
        row.setThreadId(row.getId());
        return row;
    }

    void insert(ReceivedRecord row) {
        sql.executeInsert(row);
    }

    void update(ReceivedRecord row) {
        sql.executeUpdate(row);
    }

    /** The message that has this key, if it came before. */
    Optional<ReceivedRecord> known(String key) {
        return sql.selectFrom(RECEIVED)
                .where(mine(), RECEIVED.MESSAGE_KEY.eq(key))
                .fetchOptional();
    }

    /** A copy of it that was found in this mailbox in another epoch. */
    Optional<ReceivedRecord> copy(ReceivedRecord of, UUID mailbox, int otherThan) {
        return sql.selectFrom(RECEIVED)
                .where(
                        mine(),
                        RECEIVED.SAME_AS.eq(of.getId()),
                        RECEIVED.MAILBOX_ID.eq(mailbox),
                        RECEIVED.EPOCH.ne(otherThan))
                .orderBy(RECEIVED.ID)
                .limit(1)
                .fetchOptional();
    }

    /** Same messages wait for each other. */
    void lock(String key) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 7))", Acting.tenant() + "\n" + key);
    }

    /** The newest message that this one answers. */
    Optional<ReceivedRecord> answered(List<String> idKeys) {
        return idKeys.isEmpty()
                ? Optional.empty()
                : sql.selectFrom(RECEIVED)
                        .where(mine(), RECEIVED.ID_KEY.in(idKeys))
                        .orderBy(RECEIVED.ARRIVED_AT.desc(), RECEIVED.ID.desc())
                        .limit(1)
                        .fetchOptional();
    }

    static @Nullable Earlier earlier(Optional<ReceivedRecord> answered) {
        return answered.filter(r -> r.getLeadId() != null || r.getCustomerId() != null)
                .map(r -> new Earlier(r.getLeadId(), r.getCustomerId()))
                .orElse(null);
    }

    ReceivedRecord lock(UUID id) {
        return sql.selectFrom(RECEIVED)
                .where(mine(), RECEIVED.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This message"));
    }

    private static Condition mine() {
        return RECEIVED.TENANT_ID.eq(Acting.tenant());
    }
}

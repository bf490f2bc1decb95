package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;

import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps every outgoing mail in the transaction that gives the reason for it. With a mail server it waits there for its
 * delivery, without one it stays to be read on screen.
 */
@Component
class Outbox implements OutgoingMail {
    private final DSLContext sql;
    private final Smtp smtp;
    private final UnitClock clock;

    Outbox(DSLContext sql, Smtp smtp, UnitClock clock) {
        this.sql = sql;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.TENANT_ID, Acting.tenant())
                .set(OUTBOX.ID, Ids.next())
                .set(OUTBOX.KIND, mail.kind())
                .set(OUTBOX.RECIPIENT, mail.to())
                .set(OUTBOX.SUBJECT, mail.subject())
                .set(OUTBOX.TEXT_BODY, mail.text())
                .set(OUTBOX.HTML_BODY, mail.html())
                .set(OUTBOX.STATUS, smtp.isOn() ? "WAITING" : "KEPT")
                .set(OUTBOX.NEXT_ATTEMPT_AT, clock.realNow())
                .execute();
    }
}

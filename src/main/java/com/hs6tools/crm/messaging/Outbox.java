package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;

import com.hs6tools.crm.identity.OutgoingMail;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps every outgoing mail in the transaction that gives the reason for it. */
@Component
class Outbox implements OutgoingMail {
    private final DSLContext sql;

    Outbox(DSLContext sql) {
        this.sql = sql;
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
                .execute();
    }
}

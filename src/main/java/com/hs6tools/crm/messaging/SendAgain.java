package com.hs6tools.crm.messaging;

import static com.hs6tools.crmdb.messaging.Tables.OUTBOX;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a message that did not go out, or perhaps did not, into the queue again: a person's decision, not the program's. */
@Component
class SendAgain {
    private static final Set<String> STUCK = Set.of("KEPT", "FAILED", "UNCERTAIN");

    private final DSLContext sql;
    private final Smtp smtp;
    private final UnitClock clock;
    private final Events events;

    SendAgain(DSLContext sql, Smtp smtp, UnitClock clock, Events events) {
        this.sql = sql;
        this.smtp = smtp;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void send(UUID id) {
        new Violations()
                .check(
                        smtp.isOn(),
                        "id",
                        "No mail server is configured: set HS6_SMTP_HOST and HS6_SMTP_FROM and start the program again.",
                        "no_mail_server")
                .throwIfAny();
        var mail = sql.select(OUTBOX.STATUS, OUTBOX.SUBJECT)
                .from(OUTBOX)
                .where(OUTBOX.TENANT_ID.eq(Acting.tenant()), OUTBOX.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This message"));
        if (!STUCK.contains(mail.value1())) {
            throw new StateConflict(
                    "Only a message that did not go out can be sent again.", mail.value1(), List.of(), "not_failed");
        }
        sql.update(OUTBOX)
                .set(OUTBOX.STATUS, "WAITING")
                .set(OUTBOX.ATTEMPTS, 0)
                .set(OUTBOX.NEXT_ATTEMPT_AT, clock.realNow())
                .setNull(OUTBOX.PROBLEM)
                .where(OUTBOX.TENANT_ID.eq(Acting.tenant()), OUTBOX.ID.eq(id))
                .execute();
        events.publish(new MessageSentAgain(id, mail.value2()));
    }
}

package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.text.ContactKeys;
import jakarta.mail.internet.MimeMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a message where it belongs that somebody took in by hand. Where it goes does not depend on what he may see. */
@Component
class AdmitMessage {
    private static final Set<Outcome> OPEN = EnumSet.of(Outcome.ASIDE, Outcome.FAILED);

    private final MailReader reader;
    private final ReadingStore reading;
    private final Ledger ledger;
    private final PutMessage put;
    private final Told told;

    /** Who hears of it, and when it was. */
    @Component
    record Told(Events events, UnitClock clock) {}

    AdmitMessage(MailReader reader, ReadingStore reading, Ledger ledger, PutMessage put, Told told) {
        this.reader = reader;
        this.reading = reading;
        this.ledger = ledger;
        this.put = put;
        this.told = told;
    }

    @Transactional
    void admit(UUID id, Mailbox box, MimeMessage message, Actor by) {
        var state = reading.lock(box.id());
        var row = ledger.lock(id);
        requireAside(Outcome.valueOf(row.getOutcome()));
        var mail = reader.read(message, box.cutQuotes(), Set.of());
        if (mail.fromEmail() == null) {
            throw InvalidInput.field("id", "It names no sender who could be answered.", "no_sender");
        }
        row.setFromEmail(ContactKeys.email(mail.fromEmail()));
        row.setFromName(mail.fromName());
        Acting.run(Actor.system(by.tenant()), () -> put.put(box, row, mail, true));
        row.setTakenBy(by.name());
        row.setTakenAt(told.clock().realNow());
        ledger.update(row);
        state.setTaken(state.getTaken() + 1);
        state.setAside(Math.max(0, state.getAside() - 1));
        reading.update(state);
        told.events().publish(new MessageTakenIn(id, mail.fromEmail()));
    }

    static void requireAside(Outcome now) {
        if (!OPEN.contains(now)) {
            throw new StateConflict(
                    "Only a message that was left aside can be taken in.", now.name(), List.of(), "not_aside");
        }
    }
}

package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crmdb.messaging.tables.records.MailboxStateRecord;
import jakarta.mail.MessagingException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the message to go on with. */
@Component
class BeginReading {
    private final ReadingStore reading;
    private final UnitClock clock;

    BeginReading(ReadingStore reading, UnitClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param epoch of the numbers
     * @param uid the first number that is not decided
     * @param since what arrived before it is not taken
     */
    record Start(int epoch, long uid, OffsetDateTime since) {}

    /** With a new validity all messages are looked at again, and known ones passed. */
    @Transactional
    Start at(Mailbox box, IMAPFolder folder, long validity) throws MessagingException {
        var state = reading.lock(box.id());
        if (state.getUidValidity() != null && state.getUidValidity() == validity && state.getNextUid() != null) {
            return start(box, state);
        }
        var isFirst = state.getBegunAt() == null;
        state.setUidValidity(validity);
        state.setEpoch(state.getEpoch() + 1);
        state.setNextUid(isFirst && box.beginsWith() == Mailbox.BeginsWith.NEW ? next(folder) : 1L);
        state.setBegunAt(isFirst ? clock.realNow() : state.getBegunAt());
        reading.update(state);
        return start(box, state);
    }

    /** A server tells of arrivals by the second. */
    private static Start start(Mailbox box, MailboxStateRecord state) {
        var begun = state.getBegunAt().truncatedTo(ChronoUnit.SECONDS);
        return new Start(
                state.getEpoch(),
                state.getNextUid(),
                box.beginsWith() == Mailbox.BeginsWith.NEW ? begun : OffsetDateTime.MIN);
    }

    private static long next(IMAPFolder folder) throws MessagingException {
        var said = folder.getUIDNext();
        if (said > 0) {
            return said;
        }
        var count = folder.getMessageCount();
        return count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
    }
}

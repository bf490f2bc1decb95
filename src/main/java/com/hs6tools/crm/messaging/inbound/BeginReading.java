package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.clock.UnitClock;
import jakarta.mail.MessagingException;
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

    /** @return the first number that is not decided; with a new validity all are looked at again, and known ones passed */
    @Transactional
    long at(Mailbox box, IMAPFolder folder, long validity) throws MessagingException {
        var state = reading.lock(box.id());
        if (state.getUidValidity() != null && state.getUidValidity() == validity && state.getNextUid() != null) {
            return state.getNextUid();
        }
        var isFirst = state.getBegunAt() == null;
        state.setUidValidity(validity);
        state.setNextUid(isFirst && box.beginsWith() == Mailbox.BeginsWith.NEW ? next(folder) : 1L);
        state.setBegunAt(isFirst ? clock.realNow() : state.getBegunAt());
        reading.update(state);
        return state.getNextUid();
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

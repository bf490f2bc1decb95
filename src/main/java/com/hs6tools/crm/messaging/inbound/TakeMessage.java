package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.Outcome.Reason;
import com.hs6tools.crmdb.messaging.tables.records.MailboxStateRecord;
import com.hs6tools.crmdb.messaging.tables.records.ReceivedRecord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about one message of a mailbox. What becomes of it and how far the mailbox is read are one transaction: killed
 * at any moment, the program goes on with the first message that is not decided, and none is decided twice.
 */
@Component
class TakeMessage {
    private final ReadingStore reading;
    private final Ledger ledger;
    private final PutMessage put;

    TakeMessage(ReadingStore reading, Ledger ledger, PutMessage put) {
        this.reading = reading;
        this.ledger = ledger;
        this.put = put;
    }

    /** Asked first, because most are not. */
    boolean mayBeKnown(ReadMail head) {
        return ledger.known(head.key()).isPresent();
    }

    /** Passes a message that needs not be fetched. @return false when it has to be */
    @Transactional
    boolean passKnown(Mailbox box, Place place, ReadMail head) {
        var state = reading.lock(box.id());
        return isDecided(state, place) || isKnown(state, box, place, head);
    }

    /** Passes what is not to be looked at, such as what was there before the mailbox was connected. */
    @Transactional
    void pass(UUID mailbox, Place place) {
        var state = reading.lock(mailbox);
        if (!isDecided(state, place)) {
            advance(state, place);
        }
    }

    @Transactional
    void take(Mailbox box, Place place, ReadMail mail) {
        var state = reading.lock(box.id());
        if (isDecided(state, place) || isKnown(state, box, place, mail)) {
            return;
        }
        var row = ledger.blank(box, place, mail);
        if (mail.sign() != null) {
            row.setOutcome(Outcome.ASIDE.name());
            row.setReason(mail.sign().name());
        } else {
            put.put(box, row, mail, box.strangers() == Mailbox.Strangers.MAKE_LEAD);
        }
        decided(state, place, row);
    }

    /** Sets a message aside that was not, or could not be, read or stored. */
    @Transactional
    void setAside(Mailbox box, Place place, ReadMail head, Reason reason, @Nullable String detail) {
        var state = reading.lock(box.id());
        if (isDecided(state, place) || isKnown(state, box, place, head)) {
            return;
        }
        var row = ledger.blank(box, place, head);
        row.setOutcome((reason == Reason.TOO_LARGE ? Outcome.ASIDE : Outcome.FAILED).name());
        row.setReason(reason.name());
        row.setReasonDetail(detail == null ? null : PlainMail.line(detail, 500));
        decided(state, place, row);
    }

    private static boolean isDecided(MailboxStateRecord state, Place place) {
        return state.getEpoch() != place.epoch() || state.getNextUid() == null || state.getNextUid() > place.uid();
    }

    /** It came before: its new place is noted, or that it is there twice. */
    private boolean isKnown(MailboxStateRecord state, Mailbox box, Place place, ReadMail mail) {
        ledger.lock(mail.key());
        var known = ledger.known(mail.key());
        if (known.isEmpty()) {
            return false;
        }
        var first = known.get();
        var moved = first.getMailboxId().equals(box.id()) && first.getEpoch() != place.epoch()
                ? known
                : ledger.copy(first, box.id(), place.epoch());
        if (moved.isPresent()) {
            moved.get().setEpoch(place.epoch());
            moved.get().setUid(place.uid());
            ledger.update(moved.get());
        } else {
            ledger.insert(again(ledger.blank(box, place, mail), first));
        }
        advance(state, place);
        return true;
    }

    private static ReceivedRecord again(ReceivedRecord row, ReceivedRecord first) {
        row.setMessageKey(null);
        row.setIdKey(null);
        row.setSameAs(first.getId());
        row.setThreadId(first.getThreadId());
        row.setLeadId(first.getLeadId());
        row.setCustomerId(first.getCustomerId());
        row.setOutcome(Outcome.DUPLICATE.name());
        return row;
    }

    private void decided(MailboxStateRecord state, Place place, ReceivedRecord row) {
        ledger.insert(row);
        switch (Outcome.valueOf(row.getOutcome())) {
            case NEW_LEAD, LEAD, CUSTOMER -> state.setTaken(state.getTaken() + 1);
            case ASIDE, FAILED -> state.setAside(state.getAside() + 1);
            case DUPLICATE -> {}
        }
        advance(state, place);
    }

    private void advance(MailboxStateRecord state, Place place) {
        state.setNextUid(place.uid() + 1);
        state.setStuckUid(null);
        state.setStuckTimes(0);
        if (state.getWaiting() != null && state.getWaiting() > 0) {
            state.setWaiting(state.getWaiting() - 1);
        }
        reading.update(state);
    }
}

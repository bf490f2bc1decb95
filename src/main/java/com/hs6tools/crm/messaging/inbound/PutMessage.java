package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.customers.spi.IncomingMail;
import com.hs6tools.crm.customers.spi.MailTaker;
import com.hs6tools.crm.customers.spi.MailTaker.Taken;
import com.hs6tools.crm.messaging.MessageReceived;
import com.hs6tools.crm.messaging.inbound.Outcome.Reason;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crmdb.messaging.tables.records.ReceivedRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a message where it belongs, with its files, and notes that in its row of the ledger. */
@Component
class PutMessage {
    /** What the subject of an interaction may hold. */
    private static final int SUBJECT = 300;

    private final List<MailTaker> takers;
    private final KeepAttachments attachments;
    private final Ledger ledger;
    private final Events events;

    PutMessage(List<MailTaker> takers, KeepAttachments attachments, Ledger ledger, Events events) {
        this.takers =
                takers.stream().sorted(Comparator.comparingInt(MailTaker::turn)).toList();
        this.attachments = attachments;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param mayBegin whether a stranger becomes a lead by it */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(Mailbox box, ReceivedRecord row, ReadMail mail, boolean mayBegin) {
        var kept = attachments.keep(mail.files());
        var answered = ledger.answered(mail.answers());
        answered.ifPresent(earlier -> row.setThreadId(earlier.getThreadId()));
        var incoming = new IncomingMail(
                String.valueOf(mail.fromEmail()),
                mail.fromName(),
                mail.subject().isEmpty() ? PlainMail.cut(String.valueOf(mail.fromEmail()), SUBJECT) : mail.subject(),
                mail.text(),
                row.getArrivedAt(),
                kept.ids(),
                Ledger.earlier(answered),
                mayBegin,
                box.ownerId(),
                box.tags(),
                box.name());
        row.setFiles(kept.ids().size());
        row.setReason(null);
        row.setReasonDetail(null);
        take(incoming).ifPresentOrElse(taken -> note(row, mail, taken, kept.leftOut()), () -> {
            row.setOutcome(Outcome.ASIDE.name());
            row.setReason(Reason.STRANGER.name());
        });
    }

    private Optional<Taken> take(IncomingMail mail) {
        return takers.stream().flatMap(t -> t.take(mail).stream()).findFirst();
    }

    private void note(ReceivedRecord row, ReadMail mail, Taken taken, List<String> leftOut) {
        var to = taken.customerId() != null ? Outcome.CUSTOMER : taken.isNew() ? Outcome.NEW_LEAD : Outcome.LEAD;
        row.setOutcome(to.name());
        row.setLeadId(taken.leadId());
        row.setCustomerId(taken.customerId());
        row.setInteractionId(taken.interactionId());
        if (!leftOut.isEmpty()) {
            row.setReason(Reason.FILES_LEFT_OUT.name());
            row.setReasonDetail(PlainMail.line(String.join(", ", leftOut), 500));
        }
        events.publish(new MessageReceived(
                row.getId(), String.valueOf(mail.fromEmail()), taken.leadId(), taken.customerId(), taken.isNew()));
    }
}

package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.MailboxFault.Kind;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks into one mailbox and decides about what has come, oldest first, for a bounded time. */
@Component
class LookIntoMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(LookIntoMailbox.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final MailboxStore boxes;
    private final ReadingStore reading;
    private final Imap imap;
    private final BeginReading begin;
    private final ReadMessage messages;

    LookIntoMailbox(MailboxStore boxes, ReadingStore reading, Imap imap, BeginReading begin, ReadMessage messages) {
        this.boxes = boxes;
        this.reading = reading;
        this.imap = imap;
        this.begin = begin;
        this.messages = messages;
    }

    /** Never throws for what is the matter with the mailbox: that is written down where people see it. */
    void look(UUID mailbox) {
        var box = boxes.find(mailbox);
        var account = box.account(boxes.password(mailbox));
        try (var open = imap.open(account, box.markSeen())) {
            var finished = read(box, open);
            reading.wentWell(mailbox, finished);
        } catch (MailboxFault e) {
            LOG.warn("mailbox {} cannot be read: {} {}", box.name(), e.kind(), e.detail());
            reading.failed(mailbox, e);
        } catch (MessagingException e) {
            LOG.warn("mailbox {} cannot be read further: {}", box.name(), e.getMessage());
            reading.failed(mailbox, Imap.fault(account, e));
        }
    }

    /** @return whether nothing is left */
    private boolean read(Mailbox box, Imap.Open open) throws MessagingException, MailboxFault {
        var folder = open.folder();
        var validity = folder.getUIDValidity();
        if (validity < 0) {
            throw new MailboxFault(Kind.BROKEN, "The server gives its messages no lasting numbers (UIDVALIDITY).");
        }
        var start = begin.at(box, folder, validity);
        var until = System.nanoTime() + LONGEST.toNanos();
        var waiting = new Waiting(folder, start.uid());
        reading.waiting(box.id(), waiting.count());
        var own = boxes.addresses();
        for (var some = waiting.next(BATCH); some.length > 0; some = waiting.next(BATCH)) {
            if (!boxes.isStill(box)) {
                return false;
            }
            folder.fetch(some, ReadMessage.FIRST);
            for (var message : some) {
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                messages.decide(box, open, message, new ReadMessage.Context(start, own));
            }
        }
        return true;
    }
}

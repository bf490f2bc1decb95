package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.messaging.inbound.MailboxFault.Kind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
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

    /** A server asked from the next number on gives at least its last message (RFC 9051, 6.4.9). */
    private static Message[] from(IMAPFolder folder, long uid) throws MessagingException {
        var some = new ArrayList<Message>();
        for (var message : folder.getMessagesByUID(uid, UIDFolder.LASTUID)) {
            if (message != null && folder.getUID(message) >= uid) {
                some.add(message);
            }
        }
        return some.toArray(Message[]::new);
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
        var all = from(folder, start.uid());
        reading.waiting(box.id(), all.length);
        var own = boxes.addresses();
        for (int i = 0; i < all.length; i += BATCH) {
            var some = Arrays.copyOfRange(all, i, Math.min(i + BATCH, all.length));
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

package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/** Takes in a message that was left aside, because somebody says so. It is fetched again: the ledger keeps no bodies. */
@Component
class TakeByHand {
    private final MailboxStore boxes;
    private final ReadingStore reading;
    private final ReceivedQueries queries;
    private final Server server;
    private final AdmitMessage admit;

    /** How a message is fetched. */
    @Component
    record Server(Imap imap, FetchedMail fetched) {}

    TakeByHand(MailboxStore boxes, ReadingStore reading, ReceivedQueries queries, Server server, AdmitMessage admit) {
        this.boxes = boxes;
        this.reading = reading;
        this.queries = queries;
        this.server = server;
        this.admit = admit;
    }

    /** @throws StateConflict when it was taken already, or can no longer be fetched */
    void take(UUID id) {
        var row = queries.place(id);
        AdmitMessage.requireAside(row.outcome());
        if (row.isRemoved()) {
            throw gone("Its mailbox was removed, so that it cannot be fetched.", row.outcome());
        }
        var box = boxes.find(row.mailbox());
        var account = box.account(boxes.password(box.id()));
        try (var open = server.imap().open(account, false)) {
            if (!reading.isCurrent(box.id(), row.epoch(), open.folder().getUIDValidity())) {
                throw gone("The server has numbered its messages anew. Try again after the next look.", row.outcome());
            }
            var message = (IMAPMessage) open.folder().getMessageByUID(row.uid());
            if (message == null) {
                throw gone("It is no longer in the mailbox on the server.", row.outcome());
            }
            var by = Acting.now();
            server.fetched().use(message, whole -> admit.admit(id, box, whole, by));
        } catch (MailboxFault e) {
            throw gone("The mailbox cannot be read at the moment: " + e.kind() + ", " + e.detail(), row.outcome());
        } catch (MessagingException | IOException e) {
            throw gone("The message cannot be fetched: " + e.getMessage(), row.outcome());
        }
    }

    private static StateConflict gone(String why, Outcome now) {
        return new StateConflict(why, now.name(), List.of(), "mail_gone");
    }
}

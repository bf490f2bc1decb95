package com.hs6tools.crm.messaging.inbound;

import static java.time.ZoneOffset.UTC;

import com.hs6tools.crm.messaging.inbound.Outcome.Reason;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.database.ConnectionLoss;
import com.hs6tools.crm.platform.database.SqlFault;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches one message and has it decided about. A bad one is set aside with its reason; the rest go on. */
@Component
class ReadMessage {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMessage.class);
    private static final int MOST_BREAKS = 3;

    /** What is asked of many messages at once, before any of them is fetched. */
    static final FetchProfile FIRST = new FetchProfile();

    static {
        FIRST.add(UIDFolder.FetchProfileItem.UID);
        FIRST.add(FetchProfile.Item.SIZE);
        FIRST.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        FIRST.add("Message-ID");
        FIRST.add("From");
        FIRST.add("Sender");
        FIRST.add("Date");
        FIRST.add("Subject");
        FIRST.add("Received");
    }

    /** @param own addresses of the unit's mailboxes */
    record Context(BeginReading.Start start, Set<String> own) {}

    private final TakeMessage take;
    private final MailReader reader;
    private final FetchedMail fetched;
    private final ReadingStore reading;
    private final UnitClock clock;

    ReadMessage(TakeMessage take, MailReader reader, FetchedMail fetched, ReadingStore reading, UnitClock clock) {
        this.take = take;
        this.reader = reader;
        this.fetched = fetched;
        this.reading = reading;
        this.clock = clock;
    }

    /** @throws MessagingException when the connection is lost, so that nothing more can be read now */
    void decide(Mailbox box, Imap.Open open, Message message, Context context) throws MessagingException {
        var uid = open.folder().getUID(message);
        var imap = (IMAPMessage) message;
        try {
            decide(box, imap, place(imap, context.start().epoch(), uid), context);
            if (box.markSeen()) {
                imap.setFlag(Flags.Flag.SEEN, true);
            }
        } catch (MessageRemovedException e) {
            take.pass(box.id(), new Place(context.start().epoch(), uid, 0, clock.realNow()));
        } catch (MessagingException | IOException e) {
            if (!Imap.isLost(e, open)) {
                failed(box, imap, place(imap, context.start().epoch(), uid), e);
            } else if (isStuck(box, uid)) {
                LOG.warn("mailbox {}: the connection breaks at message {}, which is set aside", box.name(), uid);
                var place = new Place(context.start().epoch(), uid, 0, clock.realNow());
                take.setAside(box, place, unread(uid, context), Reason.STUCK, e.getMessage());
                throw lost(e);
            } else {
                throw lost(e);
            }
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            failed(box, imap, place(imap, context.start().epoch(), uid), e);
        }
    }

    private void decide(Mailbox box, IMAPMessage message, Place place, Context context)
            throws MessagingException, IOException {
        var head = reader.head(message);
        if (place.arrivedAt().isBefore(context.start().since())) {
            take.pass(box.id(), place);
        } else if (!take.mayBeKnown(head) || !take.passKnown(box, place, head)) {
            if (place.size() > fetched.largest()) {
                take.setAside(box, place, head, Reason.TOO_LARGE, null);
            } else {
                fetched.use(
                        message, whole -> take.take(box, place, reader.read(whole, box.cutQuotes(), context.own())));
            }
        }
    }

    private Place place(IMAPMessage message, int epoch, long uid) throws MessagingException {
        var size = message.getSizeLong();
        var received = message.getReceivedDate();
        var now = clock.realNow();
        var arrived = received == null ? now : OffsetDateTime.ofInstant(received.toInstant(), UTC);
        return new Place(epoch, uid, Math.max(size, 0), arrived.isAfter(now) ? now : arrived);
    }

    private void failed(Mailbox box, IMAPMessage message, Place place, Exception e) {
        LOG.warn("mailbox {}: message {} is set aside", box.name(), place.uid(), e);
        take.setAside(box, place, reader.head(message), Reason.FAULT, e.getMessage());
    }

    private boolean isStuck(Mailbox box, long uid) {
        var state = reading.find(box.id());
        var times = state.getStuckUid() != null && state.getStuckUid() == uid ? state.getStuckTimes() + 1 : 1;
        state.setStuckUid(uid);
        state.setStuckTimes(times);
        reading.update(state);
        return times >= MOST_BREAKS;
    }

    private static ReadMail unread(long uid, Context context) {
        var key = Secrets.hash("stuck\n" + context.start().epoch() + "\n" + uid);
        return new ReadMail(key, null, List.of(), null, null, "", "", null, List.of());
    }

    private static MessagingException lost(Exception e) {
        return e instanceof MessagingException m ? m : new MessagingException(String.valueOf(e.getMessage()), e);
    }

    /** The database is away, full or busy: that says nothing about the message. */
    private static boolean isPassing(RuntimeException e) {
        return ConnectionLoss.isIn(e)
                || SqlFault.isIn(
                        e,
                        s -> s.getSQLState() != null
                                && (s.getSQLState().startsWith("40")
                                        || s.getSQLState().startsWith("53")));
    }
}

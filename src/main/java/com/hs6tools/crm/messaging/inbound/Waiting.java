package com.hs6tools.crm.messaging.inbound;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * The messages of an open folder from a number on, oldest first, a few at a time. The folder may hold a million: the first
 * one is looked for by halves, and of those behind it nothing is asked before its turn.
 */
final class Waiting {
    private final IMAPFolder folder;
    private final int last;
    private int next;

    /** @param uid of the first one wanted, or of one before it that is gone */
    Waiting(IMAPFolder folder, long uid) throws MessagingException {
        this.folder = folder;
        this.last = folder.getMessageCount();
        this.next = first(uid);
    }

    int count() {
        return last - next + 1;
    }

    /** @return none when there are no more */
    Message[] next(int most) throws MessagingException {
        var from = next;
        next = Math.min(from + most, last + 1);
        return from > last ? new Message[0] : folder.getMessages(from, next - 1);
    }

    /** Numbers grow with places (RFC 9051, 2.3.1.1); mostly the last message is the last one that was decided. */
    private int first(long uid) throws MessagingException {
        if (last == 0 || uidAt(last) < uid) {
            return last + 1;
        }
        int low = 1;
        int high = last;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (uidAt(middle) < uid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long uidAt(int place) throws MessagingException {
        return folder.getUID(folder.getMessage(place));
    }
}

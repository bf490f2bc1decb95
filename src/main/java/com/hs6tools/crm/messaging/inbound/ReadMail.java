package com.hs6tools.crm.messaging.inbound;

import jakarta.mail.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was read, made harmless.
 *
 * @param key tells it apart from all others
 * @param idKey the hash of its Message-ID; null where it has none
 * @param answers the hashes of the Message-IDs it names as those it answers, nearest first
 * @param fromEmail null where nobody can be answered
 * @param sign why it is not somebody's own message to the shop; null when nothing says so
 * @param files what is attached, not read yet
 */
record ReadMail(
        String key,
        @Nullable String idKey,
        List<String> answers,
        @Nullable String fromEmail,
        @Nullable String fromName,
        String subject,
        String text,
        @Nullable Sign sign,
        List<Attachment> files) {

    /** @param name for people, without a path */
    record Attachment(String name, String mediaType, Part content) {}

    /** Why a message is left aside. */
    enum Sign {
        /** It comes from one of the unit's own addresses. */
        OWN,
        /** It comes from somebody who works here. */
        COLLEAGUE,
        /** Another server tells that a message did not arrive. */
        BOUNCE,
        /** A program answered, as during holidays. */
        AUTO_REPLY,
        /** It goes to many: a mailing list, a newsletter. */
        LIST,
        /** A filter on the way says so. */
        SPAM,
        /** It names no sender one could answer. */
        NO_SENDER,
        /** It is written in a way that hides what it says, such as UTF-7. */
        UNREADABLE
    }
}

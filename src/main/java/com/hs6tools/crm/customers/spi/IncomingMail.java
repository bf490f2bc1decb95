package com.hs6tools.crm.customers.spi;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that somebody wrote to the shop, made harmless: plain text, no markup, lengths within what an interaction
 * may hold.
 *
 * @param email the sender's address as written
 * @param name the sender's name as he writes it, or null
 * @param receivedAt when the mail server took it
 * @param fileIds what was attached, kept already
 * @param earlier what an earlier message of the same thread was put to, or null
 * @param mayBegin whether a stranger may become somebody known by it
 * @param ownerId who is to answer strangers; by the rules when null
 * @param tags for whoever becomes known by it
 * @param via the mailbox it came to, as people call it
 */
public record IncomingMail(
        String email,
        @Nullable String name,
        String subject,
        String text,
        OffsetDateTime receivedAt,
        List<UUID> fileIds,
        @Nullable Earlier earlier,
        boolean mayBegin,
        @Nullable UUID ownerId,
        List<String> tags,
        String via) {

    /** How the sender is called. */
    public String sender() {
        return name == null ? email : name;
    }

    /** One of both is given. */
    public record Earlier(@Nullable UUID leadId, @Nullable UUID customerId) {}
}

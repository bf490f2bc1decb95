package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that is read for what people write. Its password is never told.
 *
 * @param address what people write to; messages from it are the shop's own
 * @param ownerId who gets the leads made of strangers; by the rules of leads when absent
 * @param cutQuotes whether answers are kept without what they repeat
 * @param markSeen whether messages are marked as read on the server
 */
@Schema(name = "Mailbox")
record Mailbox(
        UUID id,
        long version,
        String name,
        String address,
        String host,
        int port,
        Security security,
        String username,
        String folder,
        boolean active,
        Strangers strangers,
        @Nullable UUID ownerId,
        List<String> tags,
        BeginsWith beginsWith,
        boolean cutQuotes,
        boolean markSeen,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        State state) {

    @Schema(name = "MailboxSecurity")
    enum Security {
        /** Encrypted from the first byte, as on port 993. */
        TLS,
        /** Encrypted before anything is said; a server that cannot is refused. */
        STARTTLS,
        /** Open, to a server on the same machine only. */
        NONE
    }

    @Schema(name = "MailboxStrangers")
    enum Strangers {
        MAKE_LEAD,
        LEAVE_ASIDE
    }

    /** What is taken at the first look: only what comes from then on, or all that is there. */
    @Schema(name = "MailboxBeginsWith")
    enum BeginsWith {
        NEW,
        ALL
    }

    /**
     * How it goes.
     *
     * @param problem why the last look failed; null when it did not
     * @param waiting messages not yet dealt with, as of the last look
     * @param taken messages put to leads and customers so far
     * @param aside messages left aside or failed so far
     */
    @Schema(name = "MailboxState")
    record State(
            @Nullable OffsetDateTime lastLookAt,
            @Nullable OffsetDateTime lastSuccessAt,
            MailboxFault.@Nullable Kind problem,
            @Nullable String problemDetail,
            @Nullable Long waiting,
            long taken,
            long aside) {}

    /** Where to look, without the password. */
    ImapAccount account(String password) {
        return new ImapAccount(host, port, security, username, password, folder);
    }
}

package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people may say of a mailbox; in a change, fields not named stay. See {@link Mailbox}.
 *
 * @param port 993 with TLS and 143 without, when absent
 * @param password never told again; in a change, absent keeps it
 * @param folder INBOX when absent
 * @param version the version the caller has seen; a change of another one is refused
 */
@Schema(name = "MailboxInput")
record MailboxInput(
        @Nullable String name,
        @Nullable String address,
        @Nullable String host,
        @Nullable Integer port,
        Mailbox.@Nullable Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String folder,
        @Nullable Boolean active,
        Mailbox.@Nullable Strangers strangers,
        @Nullable UUID ownerId,
        @Nullable List<String> tags,
        Mailbox.@Nullable BeginsWith beginsWith,
        @Nullable Boolean cutQuotes,
        @Nullable Boolean markSeen,
        @Nullable Long version) {
    @Override
    public String toString() {
        return "MailboxInput[" + name + "]";
    }
}

package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was looked at, and what became of it.
 *
 * @param size bytes
 * @param files how many of its files were kept
 * @param reasonDetail more about the reason, in the words of the server or the program
 * @param takenBy who took it in by hand
 */
@Schema(name = "ReceivedMail")
record ReceivedMail(
        UUID id,
        UUID mailboxId,
        String mailboxName,
        @Nullable String fromEmail,
        @Nullable String fromName,
        String subject,
        OffsetDateTime arrivedAt,
        long size,
        int files,
        Outcome outcome,
        Outcome.@Nullable Reason reason,
        @Nullable String reasonDetail,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        @Nullable String takenBy,
        @Nullable OffsetDateTime takenAt) {

    /**
     * @param excerpt how it begins; null where it was not read
     * @param thread the messages of its conversation, oldest first, itself among them
     */
    @Schema(name = "ReceivedMailDetails")
    record Details(ReceivedMail mail, @Nullable String excerpt, List<ReceivedMail> thread) {}
}

package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.customers.spi.IncomingMail;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be logged.
 *
 * @param type always needed
 * @param nextAction becomes a task of whoever logs it, due at {@code dueAt}
 * @param occurredAt now when absent
 * @param answered of a call: whether the customer picked up
 */
public record InteractionInput(
        InteractionType type,
        @Nullable Direction direction,
        @Nullable String subject,
        @Nullable String content,
        @Nullable String outcome,
        @Nullable String nextAction,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime occurredAt,
        @Nullable Integer durationMinutes,
        @Nullable Boolean answered,
        @Nullable List<UUID> fileIds) {

    /** An e-mail that came in, as a contact. */
    public static InteractionInput received(IncomingMail mail) {
        return new InteractionInput(
                InteractionType.EMAIL,
                Direction.IN,
                mail.subject(),
                mail.text(),
                null,
                null,
                null,
                mail.receivedAt(),
                null,
                null,
                mail.fileIds());
    }

    /** Who spoke to whom. */
    @Schema(name = "Direction")
    public enum Direction {
        IN,
        OUT
    }
}

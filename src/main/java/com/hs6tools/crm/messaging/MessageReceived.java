package com.hs6tools.crm.messaging;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wrote to the shop, and it was put where it belongs. What was left aside is not told.
 *
 * @param subjectId the message in the ledger
 * @param subjectLabel who wrote
 * @param leadId the lead it was put to, or null
 * @param customerId the customer it was put to, or null
 * @param isNew whether the lead was made of it
 */
public record MessageReceived(
        UUID subjectId,
        String subjectLabel,
        @Nullable UUID leadId,
        @Nullable UUID customerId,
        boolean isNew) implements DomainEvent {
    @Override
    public String type() {
        return "mail.received";
    }

    @Override
    public String subjectKind() {
        return "mail";
    }
}

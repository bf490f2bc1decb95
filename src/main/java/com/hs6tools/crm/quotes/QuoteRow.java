package com.hs6tools.crm.quotes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as lists show it.
 *
 * @param revisedBy the newer revision that replaced it
 * @param decidedAt when the customer accepted or rejected it
 * @param orderId the order it became
 * @param approval how a draft beyond the limits stands; absent within them
 */
record QuoteRow(
        UUID id,
        long version,
        String number,
        int revision,
        QuoteStatus status,
        UUID customerId,
        String customerName,
        @Nullable UUID opportunityId,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String title,
        String currency,
        BigDecimal total,
        int lineCount,
        LocalDate validUntil,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime viewedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable UUID revisedBy,
        @Nullable UUID orderId,
        @Nullable Approval approval,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}

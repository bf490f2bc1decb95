package com.hs6tools.crm.commerce;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, a return or an adjustment as lists show it. */
public record OrderRow(
        UUID id,
        String kind,
        String externalId,
        String number,
        @Nullable UUID customerId,
        @Nullable String customerName,
        String status,
        String paymentStatus,
        OffsetDateTime placedAt,
        String currency,
        BigDecimal total,
        BigDecimal refunded,
        int lineCount) {}

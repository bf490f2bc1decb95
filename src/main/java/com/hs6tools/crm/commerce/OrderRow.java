package com.hs6tools.crm.commerce;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, a return or an adjustment as lists show it. */
public record OrderRow(
        UUID id,
        @Schema(implementation = PurchaseKind.class) String kind,
        String externalId,
        String number,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Schema(implementation = OrderStatus.class) String status,
        @Schema(implementation = PaymentStatus.class) String paymentStatus,
        OffsetDateTime placedAt,
        String currency,
        BigDecimal total,
        BigDecimal refunded,
        int lineCount) {}

package com.hs6tools.crm.commerce;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop knows it. Its customer is named by one of three: our id, the shop's id, or his data, which makes
 * or completes him.
 *
 * @param number what people call it; the external id where absent
 */
record OrderInput(
        @Nullable String externalId,
        @Nullable String number,
        @Nullable String customerExternalId,
        @Nullable UUID customerId,
        @Nullable Buyer customer,

        @Schema(implementation = OrderStatus.class) @Nullable
        String status,

        @Schema(implementation = PaymentStatus.class) @Nullable
        String paymentStatus,

        @Nullable OffsetDateTime placedAt,
        @Nullable String currency,
        @Nullable List<Line> lines,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal shipping,
        @Nullable BigDecimal refunded,
        @Nullable ShippingAddress shippingAddress) {

    /** @param sku a product not known yet is made */
    record Line(
            @Nullable String sku,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal tax) {}

    record Buyer(
            @Nullable String externalId,
            @Nullable String type,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String country,
            @Nullable String city) {}

    record ShippingAddress(
            @Nullable String name,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country,
            @Nullable String phone) {}
}

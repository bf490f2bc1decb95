package com.hs6tools.crm.commerce;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that has passed {@link OrderRules}: what is needed is there, what was left out has its default. */
record CheckedOrder(
        String externalId,
        String number,
        @Nullable String customerExternalId,
        @Nullable UUID customerId,
        OrderInput.@Nullable Buyer buyer,
        OrderStatus status,
        PaymentStatus paymentStatus,
        OffsetDateTime placedAt,
        @Nullable String currency,
        List<Line> lines,
        BigDecimal discount,
        BigDecimal shipping,
        BigDecimal refunded,
        OrderInput.@Nullable ShippingAddress shippingAddress) {

    record Line(
            String sku,
            @Nullable String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal tax) {
        static Line of(OrderInput.Line line) {
            return new Line(
                    needed(line.sku()).strip(),
                    line.name(),
                    needed(line.quantity()),
                    needed(line.unitPrice()),
                    or0(line.discount()),
                    or0(line.tax()));
        }
    }

    static CheckedOrder of(OrderInput order) {
        var externalId = needed(order.externalId());
        return new CheckedOrder(
                externalId,
                order.number() == null || order.number().isBlank() ? externalId : order.number(),
                order.customerExternalId(),
                order.customerId(),
                order.customer(),
                order.status() == null ? OrderStatus.PENDING : OrderStatus.valueOf(order.status()),
                order.paymentStatus() == null ? PaymentStatus.PENDING : PaymentStatus.valueOf(order.paymentStatus()),
                needed(order.placedAt()),
                order.currency(),
                needed(order.lines()).stream().map(Line::of).toList(),
                or0(order.discount()),
                or0(order.shipping()),
                or0(order.refunded()),
                order.shippingAddress());
    }

    private static <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static BigDecimal or0(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}

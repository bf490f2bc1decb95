package com.hs6tools.crm.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order or a credit note of the shop.
 *
 * @param lines of a credit note have negative quantities
 */
record Purchase(
        UUID id,
        Kind kind,
        String externalId,
        String number,
        Instant at,
        Status status,
        Payment payment,
        List<Line> lines,
        long discount,
        long shipping,
        long refunded) {

    enum Kind {
        ORDER,
        RETURN
    }

    enum Status {
        PENDING,
        CONFIRMED,
        PROCESSING,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        REFUNDED
    }

    enum Payment {
        PENDING,
        PAID,
        FAILED,
        REFUNDED,
        PARTIALLY_REFUNDED
    }

    /** One product of it. */
    record Line(Product product, int quantity, long unitPrice, long discount) {
        long amount() {
            return quantity * unitPrice - discount;
        }
    }

    long total() {
        return goods() - discount + shipping;
    }

    long goods() {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    /** Whether it is an order for every rule of health, lifecycle and tier. */
    boolean isCounted() {
        return kind == Kind.ORDER && status != Status.CANCELLED && status != Status.REFUNDED;
    }

    long gross() {
        return isCounted() ? total() : 0;
    }

    long returned() {
        if (kind == Kind.RETURN) {
            return -total();
        }
        return isCounted() ? refunded : 0;
    }
}

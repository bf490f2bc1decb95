package com.hs6tools.crm.commerce;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an order comes to, and what it adds to its customer. An order that is cancelled or was paid back in full is none
 * for any rule: it adds nothing, neither gross nor returned.
 */
record Sums(BigDecimal total, boolean counted, BigDecimal gross, BigDecimal returned) {
    private static final int SCALE = 4;

    static Sums of(CheckedOrder order) {
        var lines = order.lines().stream().map(Sums::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = lines.subtract(order.discount()).add(order.shipping());
        var counted = order.status() != OrderStatus.CANCELLED && !paidBack(order, total);
        return new Sums(
                total, counted, counted ? total : BigDecimal.ZERO, counted ? order.refunded() : BigDecimal.ZERO);
    }

    static BigDecimal amount(CheckedOrder.Line line) {
        return line.quantity()
                .multiply(line.unitPrice())
                .subtract(line.discount())
                .add(line.tax())
                .setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** A status of "refunded" with an amount below the total is a refund in part. */
    private static boolean paidBack(CheckedOrder order, BigDecimal total) {
        return order.refunded().signum() > 0
                ? order.refunded().compareTo(total) >= 0
                : order.status() == OrderStatus.REFUNDED || order.paymentStatus() == PaymentStatus.REFUNDED;
    }
}

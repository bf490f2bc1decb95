package com.hs6tools.crm.commerce;

/** Where the payment of an order stands. */
public enum PaymentStatus {
    PENDING,
    PAID,
    FAILED,
    REFUNDED,
    PARTIALLY_REFUNDED
}

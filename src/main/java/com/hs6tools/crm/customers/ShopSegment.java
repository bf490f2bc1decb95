package com.hs6tools.crm.customers;

/** The shop's four groups of customers. */
public enum ShopSegment {
    HIGH_VALUE,
    FREQUENT,
    DORMANT,
    REGULAR
}

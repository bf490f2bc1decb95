package com.hs6tools.crm.customers;

/** Whom the shop sells to. */
public enum CustomerType {
    B2C,
    B2B,
    MIXED
}

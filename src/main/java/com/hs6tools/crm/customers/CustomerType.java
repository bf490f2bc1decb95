package com.hs6tools.crm.customers;

/** Whom the shop sells to. */
enum CustomerType {
    B2C,
    B2B,
    MIXED
}

package com.hs6tools.crm.customers;

/** The rank by revenue. */
public enum CustomerTier {
    PLATINUM,
    GOLD,
    SILVER,
    BRONZE
}

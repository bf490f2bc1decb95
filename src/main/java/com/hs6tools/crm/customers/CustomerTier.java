package com.hs6tools.crm.customers;

/** The rank by revenue. */
enum CustomerTier {
    PLATINUM,
    GOLD,
    SILVER,
    BRONZE
}

package com.hs6tools.crm.customers;

/** How big a customer's company is. */
public enum CompanySize {
    STARTUP,
    SMALL,
    MEDIUM,
    LARGE,
    ENTERPRISE
}

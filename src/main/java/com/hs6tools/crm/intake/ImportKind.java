package com.hs6tools.crm.intake;

/** What the rows of a file are. */
public enum ImportKind {
    CUSTOMERS,
    LEADS,
    PRODUCTS,
    ORDERS,
    ORDER_LINES,
    INTERACTIONS,
    OPPORTUNITIES
}

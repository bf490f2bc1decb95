package com.hs6tools.crm.prices;

/** Where a price comes from. */
public enum PriceSource {
    LIST,
    CATALOGUE,
    NONE
}

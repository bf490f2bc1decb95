package com.hs6tools.crm.prices;

import io.swagger.v3.oas.annotations.media.Schema;

/** For whom a price list is, the nearest first: in this order one wins over another. */
@Schema(name = "PriceAudience")
public enum Audience {
    CUSTOMERS,
    TIER,
    EVERYBODY
}

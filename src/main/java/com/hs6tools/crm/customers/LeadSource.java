package com.hs6tools.crm.customers;

/** Where a customer came from. */
public enum LeadSource {
    WEBSITE,
    REFERRAL,
    SOCIAL_MEDIA,
    EMAIL,
    TRADE_SHOW,
    PHONE,
    PARTNER,
    ADVERTISING,
    OTHER
}

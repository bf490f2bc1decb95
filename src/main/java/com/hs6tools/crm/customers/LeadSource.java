package com.hs6tools.crm.customers;

/** Where a customer came from. */
enum LeadSource {
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

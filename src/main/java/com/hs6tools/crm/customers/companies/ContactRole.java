package com.hs6tools.crm.customers.companies;

/** What somebody decides or looks after at a company. */
enum ContactRole {
    DECISION_MAKER,
    BUYER,
    ACCOUNTING,
    TECHNICAL,
    LOGISTICS,
    OTHER
}

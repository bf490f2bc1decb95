package com.hs6tools.crm.customers.matching;

/** What customers are compared by. */
public enum Trait {
    EMAIL,
    PHONE,
    NAME,
    COMPANY,
    BIRTH_DATE,
    ADDRESS,
    POSTAL_CODE,
    CITY,
    REGION,
    TAX_ID
}

package com.hs6tools.crm.customers.companies;

/** When a company pays. NET and END_OF_MONTH count days, CHEQUE is dated so many days ahead. */
enum PaymentTerms {
    PREPAID,
    ON_DELIVERY,
    NET,
    END_OF_MONTH,
    CHEQUE;

    boolean countsDays() {
        return this != PREPAID && this != ON_DELIVERY;
    }
}

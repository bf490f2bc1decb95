package com.hs6tools.crm.quotes;

/** Where a quote stands. What may happen in each is the table of {@link QuoteMove}. */
public enum QuoteStatus {
    DRAFT,
    SENT,
    VIEWED,
    ACCEPTED,
    REJECTED,
    EXPIRED
}

package com.hs6tools.crm.commerce;

/** What a document of the shop is: an order, a return (credit note), or an adjustment that is neither. */
public enum PurchaseKind {
    ORDER,
    RETURN,
    ADJUSTMENT
}

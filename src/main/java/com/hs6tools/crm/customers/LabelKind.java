package com.hs6tools.crm.customers;

/** The kinds of words a shop gives to its customers. */
enum LabelKind {
    TAG,
    CATEGORY,
    INDUSTRY
}

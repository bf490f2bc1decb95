package com.hs6tools.crm.customers.labels;

/**
 * What merging one label into another would do.
 *
 * @param customers how many carry the label that would go
 * @param both how many of them carry the other one already
 * @param after how many would carry the label that stays
 */
record MergePreview(long customers, long both, long after) {}

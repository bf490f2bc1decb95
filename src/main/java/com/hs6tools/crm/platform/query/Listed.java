package com.hs6tools.crm.platform.query;

/** Knows what a list can be filtered and sorted by; {@link ListParameters} tells the contract of it. */
public interface Listed {
    ListSpec spec();
}

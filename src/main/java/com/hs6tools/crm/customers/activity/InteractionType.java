package com.hs6tools.crm.customers.activity;

/** The ways to be in touch. */
public enum InteractionType {
    EMAIL,
    PHONE,
    MEETING,
    DEMO,
    SUPPORT,
    MARKETING,
    SALES,
    FOLLOW_UP,
    CHAT,
    SMS,
    NOTE
}

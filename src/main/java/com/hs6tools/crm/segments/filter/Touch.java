package com.hs6tools.crm.segments.filter;

/** The ways to be in touch, as interactions are logged by. */
enum Touch {
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
    NOTE;

    /** Who began it: the customer, or somebody of the shop. */
    enum Direction {
        IN,
        OUT
    }
}

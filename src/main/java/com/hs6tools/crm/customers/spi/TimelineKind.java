package com.hs6tools.crm.customers.spi;

/** The kinds of entries a timeline holds, as its filter names them. */
public enum TimelineKind {
    ORDER,
    RETURN,
    QUOTE,
    INTERACTION,
    NOTE,
    TASK,
    STAGE,
    TIER,
    HEALTH,
    FIELD,
    CREATED,
    LEAD,
    OPPORTUNITY,
    MERGE,
    REFERRAL
}

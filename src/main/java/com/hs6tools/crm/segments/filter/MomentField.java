package com.hs6tools.crm.segments.filter;

/** A moment in the customer's life. */
public enum MomentField implements Named {
    CREATED_AT("createdAt", TimeEdge.Facts.CREATION),
    FIRST_ORDER_AT("firstOrderAt", TimeEdge.Facts.FIRST_ORDER),
    LAST_ORDER_AT("lastOrderAt", TimeEdge.Facts.LAST_ORDER),
    LAST_INTERACTION_AT("lastInteractionAt", TimeEdge.Facts.LAST_INTERACTION),
    NEXT_FOLLOW_UP_AT("nextFollowUpAt", TimeEdge.Facts.FOLLOW_UP);

    private final String word;
    private final TimeEdge.Facts facts;

    MomentField(String word, TimeEdge.Facts facts) {
        this.word = word;
        this.facts = facts;
    }

    @Override
    public String word() {
        return word;
    }

    TimeEdge.Facts facts() {
        return facts;
    }
}

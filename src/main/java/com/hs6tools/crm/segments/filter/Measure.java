package com.hs6tools.crm.segments.filter;

/** What is taken of a customer's purchases, or of his interactions. */
public enum Measure implements Named {
    ORDER_COUNT("orders.count", true),
    ORDER_REVENUE("orders.revenue", true),
    ORDER_QUANTITY("orders.quantity", true),
    ORDER_FIRST("orders.firstAt", true),
    ORDER_LAST("orders.lastAt", true),
    INTERACTION_COUNT("interactions.count", false),
    INTERACTION_LAST("interactions.lastAt", false);

    private final String word;
    private final boolean ofOrders;

    Measure(String word, boolean ofOrders) {
        this.word = word;
        this.ofOrders = ofOrders;
    }

    @Override
    public String word() {
        return word;
    }

    boolean isOfOrders() {
        return ofOrders;
    }

    boolean isMoment() {
        return this == ORDER_FIRST || this == ORDER_LAST || this == INTERACTION_LAST;
    }

    NumberField.Measured measured() {
        return this == ORDER_REVENUE
                ? NumberField.Measured.MONEY
                : this == ORDER_QUANTITY ? NumberField.Measured.QUANTITY : NumberField.Measured.COUNT;
    }
}

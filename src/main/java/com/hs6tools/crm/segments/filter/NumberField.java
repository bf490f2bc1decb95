package com.hs6tools.crm.segments.filter;

import java.util.List;

/** A number the customer stands at. */
public enum NumberField implements Named {
    HEALTH_SCORE("healthScore", Measured.SCORE, false),
    LIFETIME_VALUE("lifetimeValue", Measured.MONEY, false),
    ORDER_COUNT("orderCount", Measured.COUNT, false),
    GROSS("grossRevenue", Measured.MONEY, false),
    RETURNED("returned", Measured.MONEY, false),
    ORDER_DAYS("orderDays", Measured.COUNT, false),
    USUAL_INTERVAL("usualIntervalDays", Measured.DAYS, true),
    RFM_RECENCY("rfmRecency", Measured.QUINTILE, true),
    RFM_FREQUENCY("rfmFrequency", Measured.QUINTILE, true),
    RFM_MONETARY("rfmMonetary", Measured.QUINTILE, true);

    /** What the number is a number of. */
    enum Measured {
        SCORE,
        MONEY,
        COUNT,
        DAYS,
        QUANTITY,
        QUINTILE;

        boolean isWhole() {
            return this == SCORE || this == COUNT || this == QUINTILE;
        }
    }

    private final String word;
    private final Measured measured;
    private final boolean optional;

    NumberField(String word, Measured measured, boolean optional) {
        this.word = word;
        this.measured = measured;
        this.optional = optional;
    }

    @Override
    public String word() {
        return word;
    }

    Measured measured() {
        return measured;
    }

    List<Operator> operators() {
        return optional ? Operator.OF_NUMBER_OR_NONE : Operator.OF_NUMBER;
    }

    boolean isScored() {
        return this == HEALTH_SCORE || measured == Measured.QUINTILE;
    }
}

package com.hs6tools.crm.demo;

/**
 * Private buyers, companies, and those who are both; companies come oftener, stay longer, buy more.
 *
 * @see BuyingHabit
 */
enum CustomerKind {
    B2C(0.72, 0.9, 1.8, 0.8, 2.0, 1.5, 1.3, 0.08),
    B2B(0.20, 1.3, 7.6, 0.6, 5.4, 3.8, 9, 0.75),
    MIXED(0.08, 1.1, 3.8, 0.7, 3.6, 2.4, 3, 0.4);

    private final double share;
    private final double rateShape;
    private final double ordersPerYear;
    private final double leavesA;
    private final double leavesB;
    private final double furtherLines;
    private final double consumables;
    private final double owned;

    CustomerKind(
            double share,
            double rateShape,
            double ordersPerYear,
            double leavesA,
            double leavesB,
            double furtherLines,
            double consumables,
            double owned) {
        this.share = share;
        this.rateShape = rateShape;
        this.ordersPerYear = ordersPerYear;
        this.leavesA = leavesA;
        this.leavesB = leavesB;
        this.furtherLines = furtherLines;
        this.consumables = consumables;
        this.owned = owned;
    }

    double share() {
        return share;
    }

    double rateShape() {
        return rateShape;
    }

    double ordersPerYear() {
        return ordersPerYear;
    }

    double leavesA() {
        return leavesA;
    }

    double leavesB() {
        return leavesB;
    }

    /** Mean number of order lines after the first. */
    double furtherLines() {
        return furtherLines;
    }

    /** Mean quantity beyond one of things that are used up. */
    double consumables() {
        return consumables;
    }

    /** Share of them that somebody of the staff looks after. */
    double owned() {
        return owned;
    }

    boolean isCompany() {
        return this != B2C;
    }
}

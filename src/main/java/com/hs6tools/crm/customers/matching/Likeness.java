package com.hs6tools.crm.customers.matching;

import java.util.List;

/**
 * How likely two customers are the same.
 *
 * @param bits the sum of the weights: log2 of how much likelier what was seen is among duplicates than among strangers
 * @param needed the bits from which on they likely are the same
 * @param findings what was compared, where both sides say something
 */
public record Likeness(double bits, double needed, List<Finding> findings) {
    /** At the border two of three are the same. */
    private static final double AT_BORDER = 1;

    /** How one trait compared, and what that weighs. */
    public record Finding(Trait trait, Agreement agreement, double bits) {}

    /** What a pair's trait says. */
    public enum Agreement {
        SAME,
        SIMILAR,
        DIFFERENT
    }

    /** Likely enough to be put before somebody. */
    public boolean isLikely() {
        return bits >= needed;
    }

    /** Worth a look while somebody types. */
    public boolean isPossible() {
        return bits >= needed - Weights.LIKELY + Weights.POSSIBLE;
    }

    /** The probability in percent, 1 to 99, that they are the same, given that they were found worth comparing. */
    public int percent() {
        var odds = Math.pow(2, bits - needed + AT_BORDER);
        return (int) Math.clamp(Math.round(100 * odds / (1 + odds)), 1, 99);
    }
}

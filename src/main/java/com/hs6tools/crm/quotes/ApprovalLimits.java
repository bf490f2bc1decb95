package com.hs6tools.crm.quotes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far a quote may go without anybody's word; null for without limit.
 *
 * @param wholeDiscount how much less than by price list the whole may be, in percent: all discounts together
 * @param lineDiscount how much less a line may be by its own price and discount, in percent
 * @param lowestMargin what has to be left of the price without tax, in percent of it, where the cost is known
 * @param ownQuotes whether somebody who may approve may approve his own
 */
record ApprovalLimits(
        long version,
        @Nullable BigDecimal wholeDiscount,
        @Nullable BigDecimal lineDiscount,
        @Nullable BigDecimal lowestMargin,
        boolean ownQuotes) {
    /** Whoever must not know margins could find costs by the margin that is just enough. */
    ApprovalLimits seen(boolean margins) {
        return margins ? this : new ApprovalLimits(version, wholeDiscount, lineDiscount, null, ownQuotes);
    }

    static final ApprovalLimits NONE = new ApprovalLimits(0, null, null, null, false);
}

package com.hs6tools.crm.quotes;

import com.hs6tools.crm.quotes.Pricing.PricedLine;
import com.hs6tools.crm.quotes.Pricing.Tax;
import java.math.BigDecimal;
import java.util.List;

/** A quote's amounts, line by line in the order of the lines, and together. */
record Priced(List<PricedLine> lines, Sums sums) {

    /**
     * @param subtotal quantities times prices
     * @param lineDiscount the lines' own discounts
     * @param discount the discount on the whole
     * @param net what is left, without tax
     * @param taxes by rate, smallest first
     */
    record Sums(
            BigDecimal subtotal,
            BigDecimal lineDiscount,
            BigDecimal discount,
            BigDecimal net,
            List<Tax> taxes,
            BigDecimal tax,
            BigDecimal shipping,
            BigDecimal total) {}
}

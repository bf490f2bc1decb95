package com.hs6tools.crm.quotes;

import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote comes to: the same numbers on the screen, in the document and for programs.
 *
 * @param subtotal quantities times prices
 * @param lineDiscount the lines' own discounts together
 * @param wholeDiscount the discount on the whole, as an amount
 * @param net after discounts, without tax
 * @param taxes by rate, smallest first
 * @param total what the customer pays
 */
record QuotePrice(
        BigDecimal subtotal,
        BigDecimal lineDiscount,
        BigDecimal wholeDiscount,
        BigDecimal net,
        List<Pricing.Tax> taxes,
        BigDecimal tax,
        BigDecimal shipping,
        BigDecimal total,
        @Nullable Margin margin) {

    static QuotePrice of(QuoteRecord quote, List<QuoteLineRecord> lines, boolean margins) {
        return new QuotePrice(
                Amounts.plain(quote.getSubtotal()),
                Amounts.plain(quote.getLineDiscount()),
                Amounts.plain(quote.getDiscount()),
                Amounts.plain(quote.getNet()),
                Pricing.byRate(QuoteSums.taxes(lines)),
                Amounts.plain(quote.getTax()),
                Amounts.plain(quote.getShipping()),
                Amounts.plain(quote.getTotal()),
                margins && quote.getCost() != null ? Margin.of(quote.getNet(), quote.getCost()) : null);
    }
}

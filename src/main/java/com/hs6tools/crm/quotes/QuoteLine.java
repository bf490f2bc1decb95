package com.hs6tools.crm.quotes;

import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote with what it comes to.
 *
 * @param taxRate in percent
 * @param gross quantity times price
 * @param discountAmount its own discount
 * @param amount gross less its own discount, as the lines of the document show it
 * @param share its part of the discount on the whole
 * @param net what is left, without tax
 * @param total with tax
 * @param unitCost, margin only for those who may see margins: what a piece costs us, and net less what all do
 */
record QuoteLine(
        int position,
        @Nullable UUID productId,
        @Nullable String sku,
        String name,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable Reduction discount,
        BigDecimal taxRate,
        BigDecimal gross,
        BigDecimal discountAmount,
        BigDecimal amount,
        BigDecimal share,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal total,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal margin) {

    static QuoteLine of(QuoteLineRecord r, boolean margins) {
        return new QuoteLine(
                r.getPosition(),
                r.getProductId(),
                r.getSku(),
                r.getName(),
                r.getDescription(),
                Amounts.plain(r.getQuantity()),
                Amounts.plain(r.getUnitPrice()),
                Reduction.orNull(plain(r.getDiscountPercent()), plain(r.getDiscountAmount())),
                Amounts.plain(r.getTaxRate()),
                Amounts.plain(r.getGross()),
                Amounts.plain(r.getDiscount()),
                Amounts.plain(r.getGross().subtract(r.getDiscount())),
                Amounts.plain(r.getShare()),
                Amounts.plain(r.getNet()),
                Amounts.plain(r.getTax()),
                Amounts.plain(r.getTotal()),
                margins ? plain(r.getUnitCost()) : null,
                margins ? margin(r) : null);
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.plain(amount);
    }

    private static @Nullable BigDecimal margin(QuoteLineRecord r) {
        return r.getUnitCost() == null
                ? null
                : Amounts.plain(r.getNet()
                        .subtract(QuoteSums.cost(r, Math.max(0, r.getNet().scale()))));
    }
}

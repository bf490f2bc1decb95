package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param origin where its price came from; not for the customer
 * @param unitCost, margin only for those who may see margins: what a piece costs us, and net less what all do
 * @param marginPercent of net, with one digit
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
        @Nullable Origin origin,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal marginPercent) {

    @Schema(name = "QuotePriceSource")
    enum Source {
        TYPED,
        CATALOGUE,
        LIST
    }

    /**
     * @param listPrice what the price lists or the catalogue said, also where another price was typed
     * @param listName the list, as it was called then
     * @param from the quantity from which its price holds
     */
    @Schema(name = "QuotePriceOrigin")
    record Origin(
            Source source,
            @Nullable BigDecimal listPrice,
            @Nullable UUID listId,
            @Nullable String listName,
            @Nullable BigDecimal from) {}

    /** For people of the business unit. */
    static QuoteLine of(QuoteLineRecord r, String currency, boolean margins) {
        var origin = new Origin(
                Source.valueOf(r.getPriceSource()),
                plain(r.getListPrice()),
                r.getPriceListId(),
                r.getPriceListName(),
                plain(r.getPriceFrom()));
        return line(r, origin, margins ? Margin.of(r, UnitSettings.digitsOf(currency)) : null);
    }

    /** For the customer, who sees the price and not how it came about. */
    static QuoteLine forCustomer(QuoteLineRecord r) {
        return line(r, null, null);
    }

    private static QuoteLine line(QuoteLineRecord r, @Nullable Origin origin, @Nullable Margin margin) {
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
                origin,
                margin == null ? null : plain(r.getUnitCost()),
                margin == null ? null : margin.amount(),
                margin == null ? null : margin.percent());
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.plain(amount);
    }
}

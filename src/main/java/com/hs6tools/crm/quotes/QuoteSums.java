package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes into a quote and its lines what they come to. */
final class QuoteSums {
    private QuoteSums() {}

    /** @throws InvalidInput (422) when a discount is more than there is, or a sum more than can be kept */
    static void fill(QuoteRecord quote, List<QuoteLineRecord> lines) {
        var priced = price(quote, lines);
        for (int i = 0; i < lines.size(); i++) {
            fill(lines.get(i), i, priced.lines().get(i));
        }
        var sums = priced.sums();
        if (!Amounts.fits(sums.subtotal()) || !Amounts.fits(sums.total())) {
            throw InvalidInput.field(
                    "lines", "Together at most 14 digits before the decimal point.", "number_too_large");
        }
        quote.setLineCount(lines.size());
        quote.setSubtotal(sums.subtotal());
        quote.setLineDiscount(sums.lineDiscount());
        quote.setDiscount(sums.discount());
        quote.setNet(sums.net());
        quote.setTax(sums.tax());
        quote.setShipping(sums.shipping());
        quote.setTotal(sums.total());
        quote.setCost(cost(quote.getCurrency(), lines));
    }

    private static void fill(QuoteLineRecord line, int at, Pricing.PricedLine priced) {
        line.setPosition(at + 1);
        line.setGross(priced.gross());
        line.setDiscount(priced.discount());
        line.setShare(priced.share());
        line.setNet(priced.net());
        line.setTax(priced.tax());
        line.setTotal(priced.total());
    }

    private static Priced price(QuoteRecord quote, List<QuoteLineRecord> lines) {
        try {
            return Pricing.of(new Pricing.Request(
                    UnitSettings.digitsOf(quote.getCurrency()),
                    quote.getTaxIncluded(),
                    lines.stream().map(QuoteSums::line).toList(),
                    new Reduction(quote.getDiscountPercent(), quote.getDiscountAmount()),
                    Objects.requireNonNullElse(quote.getShipping(), BigDecimal.ZERO)));
        } catch (Pricing.DiscountTooLarge e) {
            throw InvalidInput.field(
                    (e.line < 0 ? "" : "lines[" + e.line + "].") + "discount.amount",
                    "The discount is more than what it is given on, " + e.most.toPlainString() + ".",
                    "discount_too_large",
                    Map.of("most", e.most));
        }
    }

    private static Pricing.Line line(QuoteLineRecord line) {
        return new Pricing.Line(
                line.getQuantity(),
                line.getUnitPrice(),
                new Reduction(line.getDiscountPercent(), line.getDiscountAmount()),
                line.getTaxRate());
    }

    /** What the goods of a quote cost us; null unless that is known of every line. */
    private static @Nullable BigDecimal cost(String currency, List<QuoteLineRecord> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.getUnitCost() == null)) {
            return null;
        }
        var digits = UnitSettings.digitsOf(currency);
        var cost = lines.stream().map(l -> cost(l, digits)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Amounts.fits(cost) ? cost : null;
    }

    static BigDecimal cost(QuoteLineRecord line, int digits) {
        return Pricing.cost(line.getQuantity(), line.getUnitCost(), digits);
    }

    static Stream<Pricing.Tax> taxes(List<QuoteLineRecord> lines) {
        return lines.stream()
                .map(l -> new Pricing.Tax(l.getTaxRate(), Amounts.plain(l.getNet()), Amounts.plain(l.getTax())));
    }
}

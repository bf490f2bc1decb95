package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.settings.UnitSettings;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a quote would come to, without keeping anything. */
@Component
class PriceQuote {
    /**
     * @param digits behind the decimal point of the currency
     * @param beyond the limits that it would go beyond
     */
    record QuotePreview(
            String currency, int digits, List<QuoteLine> lines, QuotePrice price, List<ApprovalRule.Beyond> beyond) {}

    private final QuoteContent content;
    private final QuoteStore store;
    private final Approvals approvals;

    PriceQuote(QuoteContent content, QuoteStore store, Approvals approvals) {
        this.content = content;
        this.store = store;
        this.approvals = approvals;
    }

    QuotePreview price(QuoteInput input) {
        var quote = store.blank();
        var lines = content.write(input, quote);
        var margins = QuotesPermissions.maySeeMargins();
        return new QuotePreview(
                quote.getCurrency(),
                UnitSettings.digitsOf(quote.getCurrency()),
                lines.stream()
                        .map(l -> QuoteLine.of(l, quote.getCurrency(), margins))
                        .toList(),
                QuotePrice.of(quote, lines, margins),
                approvals.beyond(quote, lines).stream()
                        .map(b -> b.without(margins))
                        .toList());
    }
}

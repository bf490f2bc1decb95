package com.hs6tools.crm.quotes;

import com.hs6tools.crm.commerce.Orders;
import com.hs6tools.crmdb.quotes.tables.records.QuoteLineRecord;
import com.hs6tools.crmdb.quotes.tables.records.QuoteRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the order of an accepted quote, exactly once: in one transaction, under the quote's lock, and found again by the
 * quote's id. Whoever asks again gets the order that was made.
 */
@Component
class ConvertQuote {
    private static final int DIGITS_OF_ORDERS = 4;

    private final QuoteMoves moves;
    private final QuoteStore store;
    private final Orders orders;

    ConvertQuote(QuoteMoves moves, QuoteStore store, Orders orders) {
        this.moves = moves;
        this.store = store;
        this.orders = orders;
    }

    /** @throws com.hs6tools.crm.platform.http.NotFound where the unit keeps no orders */
    @Transactional
    void convert(UUID id) {
        Orders.requireKept();
        var quote = store.lock(id);
        if (quote.getOrderId() != null) {
            return;
        }
        QuoteMove.CONVERT.require(quote);
        var order = orders.place(order(quote));
        quote.setOrderId(order);
        moves.make(quote, QuoteMove.CONVERT, QuoteHistory.Kind.CONVERTED, null);
    }

    private Orders.NewOrder order(QuoteRecord quote) {
        return new Orders.NewOrder(
                "quote:" + quote.getId(),
                quote.getNumber(),
                quote.getCustomerId(),
                moves.now(),
                quote.getCurrency(),
                store.lines(quote.getId()).stream()
                        .map(l -> line(l, quote.getTaxIncluded()))
                        .toList(),
                quote.getShipping());
    }

    /**
     * An order's line comes to quantity x price - discount + tax without rounding in between, so its discount is what
     * lies between that and what the quote's line comes to. Where prices include tax, so do the order's.
     */
    private static Orders.Line line(QuoteLineRecord line, boolean taxIncluded) {
        var tax = taxIncluded ? BigDecimal.ZERO : line.getTax();
        var exact = line.getQuantity().multiply(line.getUnitPrice()).setScale(DIGITS_OF_ORDERS, RoundingMode.HALF_UP);
        return new Orders.Line(
                line.getSku(),
                line.getName(),
                line.getQuantity(),
                line.getUnitPrice(),
                exact.add(tax).subtract(line.getTotal()),
                tax);
    }
}

package com.hs6tools.crm.prices;

import com.hs6tools.crm.prices.PriceFound.Next;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the price among what the catalogue and the lists say. No database, no clock: what holds has been read before. */
final class PriceRule {
    private final String currency;
    private final int digits;

    PriceRule(String currency, int digits) {
        this.currency = currency;
        this.digits = digits;
    }

    PriceFound find(UUID product, BigDecimal quantity, @Nullable BigDecimal catalogue, List<PriceSteps> lists) {
        var offers = offers(quantity, catalogue, lists);
        var offer = offers.isEmpty() ? null : offers.getFirst();
        var price = offer == null ? catalogue : offer.unitPrice();
        return new PriceFound(
                product,
                quantity,
                currency,
                offer != null ? PriceSource.LIST : price == null ? PriceSource.NONE : PriceSource.CATALOGUE,
                price,
                catalogue,
                offer,
                next(quantity, price, catalogue, lists),
                offers);
    }

    private List<PriceOffer> offers(BigDecimal quantity, @Nullable BigDecimal catalogue, List<PriceSteps> lists) {
        return lists.stream()
                .flatMap(l -> l.at(quantity, catalogue, digits).stream())
                .sorted(PriceOffer.BEST)
                .toList();
    }

    /** The nearest quantity at which the customer pays less for a piece, by whichever list he then gets. */
    private @Nullable Next next(
            BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal catalogue, List<PriceSteps> lists) {
        for (var from : lists.stream()
                .flatMap(l -> l.after(quantity).stream())
                .distinct()
                .sorted()
                .toList()) {
            var then = PriceOffer.best(offers(from, catalogue, lists)).map(PriceOffer::unitPrice);
            if (then.isPresent() && (price == null || then.get().compareTo(price) < 0)) {
                return new Next(from, then.get());
            }
        }
        return null;
    }
}

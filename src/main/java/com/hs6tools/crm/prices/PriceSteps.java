package com.hs6tools.crm.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a product at all quantities.
 *
 * @param steps in any order, no two from the same quantity
 */
record PriceSteps(Audience audience, UUID listId, String listName, boolean ofProduct, List<Step> steps) {

    /** An amount, or so many percent less than in the catalogue. */
    record Step(
            BigDecimal from,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal percent) {

        /**
         * @param catalogue the catalogue's price in the list's currency
         * @param digits behind the decimal point of the currency, to which what is left of a percentage is rounded, half up
         * @return nothing for a percentage of a price that is not known
         */
        Optional<BigDecimal> price(@Nullable BigDecimal catalogue, int digits) {
            if (unitPrice != null) {
                return Optional.of(unitPrice);
            }
            if (percent == null || catalogue == null) {
                return Optional.empty();
            }
            var left = new BigDecimal(100).subtract(percent);
            return Optional.of(catalogue.multiply(left).movePointLeft(2).setScale(digits, RoundingMode.HALF_UP));
        }
    }

    /** What holds at a quantity: the step with the largest beginning that the quantity reaches. */
    Optional<PriceOffer> at(BigDecimal quantity, @Nullable BigDecimal catalogue, int digits) {
        return steps.stream()
                .filter(s -> s.from().compareTo(quantity) <= 0)
                .max(Comparator.comparing(Step::from))
                .flatMap(s -> s.price(catalogue, digits)
                        .map(price ->
                                new PriceOffer(audience, listId, listName, ofProduct, s.from(), price, s.percent())));
    }

    /** The quantities beyond this one at which a new step begins. */
    List<BigDecimal> after(BigDecimal quantity) {
        return steps.stream()
                .map(Step::from)
                .filter(from -> from.compareTo(quantity) > 0)
                .sorted()
                .toList();
    }
}

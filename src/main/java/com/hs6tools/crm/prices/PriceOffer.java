package com.hs6tools.crm.prices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one list says of a product at a quantity.
 *
 * @param ofProduct whether the list names the product itself, not only its category
 * @param from the quantity from which this step holds
 * @param percent less than in the catalogue, where the step says that; {@code unitPrice} is what is left
 */
@Schema(name = "PriceOffer")
public record PriceOffer(
        Audience audience,
        UUID listId,
        String listName,
        boolean ofProduct,
        BigDecimal from,
        BigDecimal unitPrice,
        @Nullable BigDecimal percent) {

    /**
     * Which of several offers a customer gets; the one place of this rule. A list of his own wins over one of his tier, and
     * that over a general one; among lists that are equally near, what is said of the product itself wins over what is said
     * of its category, then the lower price, then the list that comes first by name.
     */
    static final Comparator<PriceOffer> BEST = Comparator.comparing(PriceOffer::audience)
            .thenComparing(PriceOffer::ofProduct, Comparator.reverseOrder())
            .thenComparing(PriceOffer::unitPrice)
            .thenComparing(PriceOffer::listName)
            .thenComparing(PriceOffer::listId);

    static Optional<PriceOffer> best(Collection<PriceOffer> offers) {
        return offers.stream().min(BEST);
    }
}

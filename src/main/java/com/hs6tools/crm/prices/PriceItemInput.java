package com.hs6tools.crm.prices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one product, named by id or stock code, or of one category; it replaces what the list said before.
 *
 * @param steps from which quantity on which price holds; at most 50, no two from the same quantity
 */
record PriceItemInput(
        @Nullable UUID productId,
        @Nullable String sku,
        @Nullable UUID categoryId,
        @Nullable List<StepInput> steps) {

    /**
     * @param from 0 where absent: at any quantity
     * @param unitPrice in the list's currency; of a product only
     * @param percent less than in the catalogue
     */
    @Schema(name = "PriceStepInput")
    record StepInput(
            @Nullable BigDecimal from,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal percent) {}
}

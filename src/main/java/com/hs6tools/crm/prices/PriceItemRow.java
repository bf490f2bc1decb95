package com.hs6tools.crm.prices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a product or of a category.
 *
 * @param name of the product or the category
 * @param cataloguePrice of the product, in the list's currency
 * @param steps smallest quantity first
 */
record PriceItemRow(
        UUID id,
        @Nullable UUID productId,
        @Nullable String sku,
        @Nullable UUID categoryId,
        String name,
        @Nullable BigDecimal cataloguePrice,
        List<StepRow> steps) {

    @Schema(name = "PriceStep")
    record StepRow(
            BigDecimal from,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal percent) {}
}

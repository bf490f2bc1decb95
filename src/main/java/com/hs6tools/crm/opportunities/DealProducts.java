package com.hs6tools.crm.opportunities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is about.
 *
 * @param version of the deal
 * @param currency the deal's, in which all amounts are
 * @param total what the lines come to
 * @param valueFromProducts whether the deal's value is that total
 */
@Schema(name = "DealProducts")
record DealProducts(long version, String currency, BigDecimal total, boolean valueFromProducts, List<Line> lines) {

    /**
     * @param productId absent for what is not in the catalogue
     * @param amount quantity times unit price, rounded to the currency's coins
     */
    @Schema(name = "DealProduct")
    record Line(
            @Nullable UUID productId,
            @Nullable String sku,
            String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount) {}

    /**
     * All lines, in their order.
     *
     * @param valueFromProducts true: the deal's value is what the lines come to, until somebody types another; as it was
     *     where absent
     * @param version the version of the deal the caller has seen; a change of another one is refused
     */
    @Schema(name = "DealProductsInput")
    record Input(
            @Nullable List<LineInput> lines,
            @Nullable Boolean valueFromProducts,
            @Nullable Long version) {}

    /**
     * A product of the catalogue, or anything else by name.
     *
     * @param unitPrice the catalogue's in the deal's currency where absent
     */
    @Schema(name = "DealProductInput")
    record LineInput(
            @Nullable UUID productId,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {}
}

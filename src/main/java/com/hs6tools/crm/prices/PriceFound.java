package com.hs6tools.crm.prices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of a product costs a customer, and why.
 *
 * @param unitPrice absent where neither a list nor the catalogue has a price in this currency
 * @param cataloguePrice in this currency
 * @param offer the one that holds, where a list has one
 * @param next where a larger quantity is cheaper: from how many on, and what a piece costs then
 * @param considered what all lists offer that hold for this customer, the one he gets first
 */
@Schema(name = "PriceFound")
public record PriceFound(
        UUID productId,
        BigDecimal quantity,
        String currency,
        PriceSource source,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal cataloguePrice,
        @Nullable PriceOffer offer,
        @Nullable Next next,
        List<PriceOffer> considered) {

    @Schema(name = "PriceNextStep")
    public record Next(BigDecimal from, BigDecimal unitPrice) {}
}

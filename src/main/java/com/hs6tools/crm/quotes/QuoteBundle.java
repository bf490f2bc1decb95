package com.hs6tools.crm.quotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Products that are sold together.
 *
 * @param price of the whole, in {@code currency}; absent where it is the sum of its parts
 */
record QuoteBundle(
        UUID id,
        long version,
        String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        boolean active,
        List<BundleLine> lines,
        OffsetDateTime updatedAt) {

    @Schema(name = "QuoteBundleLine")
    record BundleLine(UUID productId, String sku, String name, BigDecimal quantity) {}
}

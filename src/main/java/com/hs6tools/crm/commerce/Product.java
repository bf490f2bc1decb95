package com.hs6tools.crm.commerce;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as the API shows it.
 *
 * @param cost what a piece costs the shop; only for those with the permission {@code products:cost}
 */
record Product(
        UUID id,
        long version,
        @Nullable String externalId,
        String sku,
        String name,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal stock,
        @Nullable String currency,
        boolean active,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}

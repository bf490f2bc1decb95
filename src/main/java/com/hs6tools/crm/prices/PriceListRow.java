package com.hs6tools.crm.prices;

import com.hs6tools.crm.customers.CustomerTier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list as lists show it.
 *
 * @param holdsToday whether it is switched on and today is within its days
 * @param customers how many it names
 * @param items of how many products and categories it says something
 */
record PriceListRow(
        UUID id,
        long version,
        String name,
        String currency,
        Audience audience,
        @Nullable CustomerTier tier,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean active,
        boolean holdsToday,
        long customers,
        long items,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}

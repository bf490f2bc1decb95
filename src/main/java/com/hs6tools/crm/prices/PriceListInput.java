package com.hs6tools.crm.prices;

import com.hs6tools.crm.customers.CustomerTier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs may say of a price list. In a change, fields not named stay.
 *
 * @param audience everybody where absent
 * @param tier needed where the audience is a tier, and only there
 * @param customerIds needed where the audience is customers, and only there; replaced as a whole, at most 1,000
 * @param validFrom, validUntil the first and the last day; absent for without limit
 * @param active true where absent
 * @param version the version the caller has seen; a change of another one is refused
 */
record PriceListInput(
        @Nullable String name,
        @Nullable String currency,
        @Nullable Audience audience,
        @Nullable CustomerTier tier,
        @Nullable List<UUID> customerIds,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Boolean active,
        @Nullable Long version) {}

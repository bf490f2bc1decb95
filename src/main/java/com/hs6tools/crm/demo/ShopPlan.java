package com.hs6tools.crm.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What shop to make. The same plan makes the same shop, to the last row.
 *
 * @param customers how many; about ten order lines come with each
 * @param now the moment the three years end at
 * @param people staff that customers and tasks are given to, sales first; may be empty
 */
public record ShopPlan(
        UUID tenant,
        String shopName,
        long seed,
        int customers,
        ShopLanguage language,
        String currency,
        ZoneId zone,
        Instant now,
        List<Colleague> people) {

    /** Somebody of the staff. */
    public record Colleague(UUID id, String name) {}

    public static final int YEARS = 3;
}

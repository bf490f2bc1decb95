package com.hs6tools.crm.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Plans of shops for tests. */
final class ShopPlans {
    static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    static final List<ShopPlan.Colleague> PEOPLE = List.of(
            new ShopPlan.Colleague(new UUID(1, 1), "Sara Karimi"),
            new ShopPlan.Colleague(new UUID(1, 2), "Ali Rostami"));

    private ShopPlans() {}

    static ShopPlan persian(UUID tenant, int customers) {
        return in(ShopLanguage.FA, tenant, customers);
    }

    static ShopPlan in(ShopLanguage language, UUID tenant, int customers) {
        return new ShopPlan(tenant, "Test shop", 7, customers, language, "IRR", ZoneId.of("Asia/Tehran"), NOW, PEOPLE);
    }

    /** The customers of such a shop, without a database. */
    static List<Shopper> shoppers(ShopPlan plan) {
        var ids = new DemoIds(plan.seed(), plan.now());
        var shoppers = new Shoppers(plan, Catalogue.in(plan.language(), ids), new Labels(plan.language(), ids), ids);
        return java.util.stream.IntStream.rangeClosed(1, plan.customers())
                .mapToObj(shoppers::nth)
                .toList();
    }
}

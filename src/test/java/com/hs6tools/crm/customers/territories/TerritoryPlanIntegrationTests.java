package com.hs6tools.crm.customers.territories;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Placing everybody anew goes along the keys, batch by batch, whatever else is asked of the tables. */
@IntegrationTest
class TerritoryPlanIntegrationTests {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 5_000;

    private final ManyCustomers many;
    private final PlacedCustomers placed;
    private final TerritoryStore store;
    private final TransactionTemplate transaction;

    TerritoryPlanIntegrationTests(
            ManyCustomers many, PlacedCustomers placed, TerritoryStore store, PlatformTransactionManager transactions) {
        this.many = many;
        this.placed = placed;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void placesABatchAlongTheKeys() {
        var customers = Integer.getInteger("customers", 20_000);
        Acting.run(many.unit(customers), () -> {
            IntStream.rangeClosed(1, 20).forEach(n -> store.insert(territory(n)));
            var plan = placed.plan(FIRST, 500);
            assertThat(plan)
                    .contains("customer_pkey")
                    .contains("standing_pkey")
                    .doesNotContainPattern("Seq Scan on (customer|standing)\\s");
            var begun = System.nanoTime();
            var first = place();
            var took = System.nanoTime() - begun;
            assertThat(first[0]).isEqualTo(customers);
            assertThat(first[1]).as("countries and cities of the rules").isPositive();
            assertThat(place()[1]).as("again moves nobody").isZero();
            LoggerFactory.getLogger(getClass())
                    .info("{} customers placed, {} moved, in {} ms\n{}", first[0], first[1], took / 1_000_000, plan);
        });
    }

    private int[] place() {
        var seen = 0;
        var moved = 0;
        for (var after = FIRST; after != null; ) {
            var from = after;
            var batch = transaction.execute(status -> placed.place(from, BATCH));
            seen += batch.seen();
            moved += batch.moved();
            after = batch.last();
        }
        return new int[] {seen, moved};
    }

    private static Territory territory(int n) {
        var now = OffsetDateTime.now();
        return new Territory(
                Ids.next(),
                1,
                "T" + n,
                n,
                n % 2 == 0 ? List.of("DE", "FR") : List.of(),
                List.of("City " + n, "City " + (n + 40)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                now,
                now);
    }
}

package com.hs6tools.crm.customers.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under row-level security, as the role the program runs as. */
@IntegrationTest
class DuplicatePlanIntegrationTests {
    private static final String WHOLE_TABLE = "Seq Scan on customer\\s";

    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final Lookalikes lookalikes;
    private final MayBeKnown known;

    DuplicatePlanIntegrationTests(ManyCustomers many, Lookalikes lookalikes, MayBeKnown known, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.lookalikes = lookalikes;
        this.known = known;
    }

    @Test
    void findsThoseWhoMayBeTheSameThroughIndexes() {
        plans.run(many.unit(Integer.getInteger("customers", 20_000)), () -> {
            var said = new Traits.Said();
            said.firstName = "Maryam";
            said.lastName = "Cafabdio";
            said.emails = List.of("person77@shop27.example");
            said.phones = List.of("+989120000077");
            var plans = lookalikes.plans(Traits.of(said));
            assertThat(plans).hasSize(5).allSatisfy(plan -> assertThat(plan).doesNotContainPattern(WHOLE_TABLE));
            assertThat(plans.get(0)).contains("customer_email");
            assertThat(plans.get(1)).contains("customer_phone");
            assertThat(plans.get(2)).contains("customer_search");
            var start = System.nanoTime();
            assertThat(known.find("Maryam Cafabdio", null, "person77@shop27.example", "+989120000077", null))
                    .isNotEmpty();
            if (Boolean.getBoolean("customers.report")) {
                System.out.printf("who may be known: %.1f ms%n", (System.nanoTime() - start) / 1e6);
            }
        });
    }
}

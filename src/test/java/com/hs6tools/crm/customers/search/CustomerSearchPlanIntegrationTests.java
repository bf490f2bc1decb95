package com.hs6tools.crm.customers.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CustomerSearchPlanIntegrationTests {
    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final CustomerSearch search;
    private final NameWords words;

    CustomerSearchPlanIntegrationTests(ManyCustomers many, CustomerSearch search, NameWords words, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.search = search;
        this.words = words;
    }

    @Test
    void takesEachStepThroughAnIndexUnderRowLevelSecurity() {
        plans.run(many.unit(Integer.getInteger("customers", 20_000)), () -> {
            for (var typed : new String[] {"erson1234", "maryam", "hosein", "person77@shop27.example", "claira"}) {
                var query = new SearchSource.Query(typed, typed, 5);
                var plans = search.plans(query);
                assertThat(plans.get(0)).contains("customer_external_id", "customer_email", "customer_phone");
                assertThat(plans.get(1))
                        .contains("customer_name")
                        .contains("Index Cond")
                        .doesNotContain("Seq Scan");
                assertThat(plans.get(2)).as(typed).doesNotContain("Seq Scan");
                var hits = search.find(query);
                if (Boolean.getBoolean("customers.report")) {
                    var start = System.nanoTime();
                    search.find(query);
                    search.find(query);
                    System.out.printf(
                            "search %-30s %d hits %6.1f ms%n", typed, hits.size(), (System.nanoTime() - start) / 2e6);
                }
                assertThat(hits).as(typed).isNotEmpty();
            }
            assertThat(words.plan("hosein")).contains("name_word_search");
        });
    }
}

package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Under row-level security, as the role the program runs as, every list finds its index. */
@IntegrationTest
class CustomerListPlanIntegrationTests {
    private static final String WHOLE_TABLE = "Seq Scan on (customer|standing)\\s";

    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final CustomerListQueries queries;

    CustomerListPlanIntegrationTests(ManyCustomers many, CustomerListQueries queries, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.queries = queries;
    }

    private Actor unit() {
        return many.unit(Integer.getInteger("customers", 20_000));
    }

    @ParameterizedTest
    @CsvSource({
        "name, customer_name",
        "createdAt, customer_created",
        "lifetimeValue, standing_value",
        "lastOrderAt, standing_last_order",
        "firstOrderAt, standing_first_order",
        "healthScore, standing_health",
        "orderCount, standing_orders",
        "lastInteractionAt, standing_last_touch",
        "nextFollowUpAt, standing_follow_up"
    })
    void readsAnyPageOfAnySortFromItsIndex(String sort, String index) {
        plans.run(unit(), () -> {
            for (var direction : new String[] {"", "-"}) {
                var first = parameters("sort", direction + sort);
                assertUses(queries.plan(first), index);
                var second = parameters(
                        "sort", direction + sort, "cursor", queries.page(first).nextCursor());
                assertUses(queries.plan(second), index);
                assertThat(queries.plan(second))
                        .as("the key is where the index is entered")
                        .containsPattern("Index Cond: .*ROW\\(");
                report(direction + sort, second);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "tier=PLATINUM&lifecycleStage=CUSTOMER, -lifetimeValue, standing_(tier|stage|value)",
        "tier=PLATINUM&lifecycleStage=CUSTOMER, -createdAt, customer_created|standing_tier|standing_stage",
        "shopSegment=DORMANT, -lifetimeValue, standing_segment|standing_value",
        "lastOrderAt.lt=2020-01-01, -lastOrderAt, standing_last_order",
        "email=person77@shop27.example, -createdAt, customer_email",
        "phone=+989120000077, -createdAt, customer_phone",
        "externalId=ext-77, -createdAt, customer_external_id",
        "country=IR&city=City 5, name, customer_country|customer_name",
        "type=B2C&city=City 5, -lastOrderAt, standing_city",
        "country=IR&owner=none, -lifetimeValue, standing_value",
        "territory=00000000-0000-7000-8000-000000000001, -lifetimeValue, standing_territory",
        "territory=00000000-0000-7000-8000-000000000001, -createdAt, standing_territory"
    })
    void readsFilteredListsFromAnIndex(String query, String sort, String index) {
        plans.run(unit(), () -> {
            var parameters = parameters((query + "&sort=" + sort).split("[&=]"));
            assertThat(queries.plan(parameters)).containsPattern(index).doesNotContainPattern(WHOLE_TABLE);
            report(query, parameters);
        });
    }

    /** Looking up each customer's profile on the way is what costs. */
    @Test
    void walksAlongTheNumbersWithoutLookingIntoTheProfiles() {
        plans.run(unit(), () -> {
            var plan = queries.plan(parameters("country", "IR", "type", "B2C", "sort", "-orderCount"));
            assertThat(plan)
                    .containsPattern("on standing .*\\n.*Index Cond.*\\n.*Filter: .*country")
                    .contains("standing_orders");
        });
    }

    @Test
    void findsAFragmentOfANameThroughTheTrigramIndex() {
        plans.run(unit(), () -> {
            for (var sort : new String[] {"-createdAt", "name", "-lifetimeValue"}) {
                var rare = parameters("q", "erson1234", "sort", sort);
                assertThat(queries.plan(rare)).contains("customer_search").doesNotContainPattern(WHOLE_TABLE);
                report(sort + " q=erson1234", rare);
                var frequent = parameters("q", "maryam", "sort", sort);
                assertThat(queries.plan(frequent)).doesNotContainPattern(WHOLE_TABLE);
                report(sort + " q=maryam", frequent);
            }
        });
    }

    private void report(String what, MultiValueMap<String, String> parameters) {
        if (Boolean.getBoolean("customers.report")) {
            var start = System.nanoTime();
            queries.page(parameters);
            queries.page(parameters);
            System.out.printf("%-40s %6.1f ms%n", what, (System.nanoTime() - start) / 2e6);
        }
    }

    private static void assertUses(String plan, String index) {
        assertThat(plan)
                .containsPattern("Index (Only )?Scan (Backward )?using " + index + " ")
                .doesNotContainPattern(WHOLE_TABLE);
        assertThat(plan.lines().filter(l -> l.contains("Sort Key") && !l.contains("label")))
                .as(plan)
                .isEmpty();
    }

    private static MultiValueMap<String, String> parameters(String... namesAndValues) {
        var map = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

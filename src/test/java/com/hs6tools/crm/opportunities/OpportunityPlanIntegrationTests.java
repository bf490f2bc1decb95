package com.hs6tools.crm.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The list and the board as the program's own role reads them, with 20,000 open deals. */
@IntegrationTest
class OpportunityPlanIntegrationTests {
    private static final String WHOLE_TABLE = "Seq Scan on opportunity";

    private final IndexedPlans plans;
    private final ManyDeals many;
    private final OpportunityQueries queries;
    private final BoardQueries boards;
    private final DealProductQueries products;
    private final ForecastAnswer forecasts;
    private final DSLContext sql;

    OpportunityPlanIntegrationTests(
            ManyDeals many,
            OpportunityQueries queries,
            BoardQueries boards,
            DealProductQueries products,
            ForecastAnswer forecasts,
            DSLContext sql,
            IndexedPlans plans) {
        this.products = products;
        this.forecasts = forecasts;
        this.sql = sql;
        this.plans = plans;
        this.many = many;
        this.queries = queries;
        this.boards = boards;
    }

    @ParameterizedTest
    @CsvSource({
        "expectedClose, opportunity_close",
        "value, opportunity_value",
        "title, opportunity_title",
        "createdAt, opportunity_created",
        "stageSince, opportunity_since",
        "closedAt, opportunity_closed"
    })
    void readsAnyPageOfAnySortFromItsIndex(String sort, String index) {
        plans.run(many.unit(), () -> {
            for (var direction : new String[] {"", "-"}) {
                var first = parameters("sort=" + direction + sort);
                assertUses(queries.plan(first), index);
                var second = parameters("sort=" + direction + sort);
                second.add("cursor", queries.page(first).nextCursor());
                assertUses(queries.plan(second), index);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "owner=me, opportunity_owner|opportunity_close",
        "stage=NEGOTIATION&month=2026-12, opportunity_",
        "q=eaieo, opportunity_search|opportunity_close",
        "customerId=00000000-0000-0000-0000-000000000001, opportunity_customer",
        "territory=00000000-0000-0000-0000-000000000001, opportunity_territory",
        "territory=00000000-0000-0000-0000-000000000001&sort=-value, opportunity_territory"
    })
    void readsFilteredListsFromAnIndex(String query, String index) {
        plans.run(
                many.unit(),
                () -> assertThat(queries.plan(parameters(query)))
                        .containsPattern(index)
                        .doesNotContain(WHOLE_TABLE));
    }

    @Test
    void readsTheProductsOfADealByItsKey() {
        Acting.run(many.unit(), () -> sql.execute("""
                insert into opportunities.deal_product (tenant_id, opportunity_id, position, name, quantity, unit_price, amount)
                select tenant_id, id, n, 'Drill ' || n, n, 10, n * 10 from opportunities.opportunity cross join generate_series(1, 3) n
                where tenant_id = ? on conflict do nothing
                """, Acting.tenant()));
        Superuser.ask("vacuum analyze opportunities.deal_product");
        var seen = plans.of(many.unit(), "opportunities.deal_product", () -> {
            var deal = queries.page(parameters("limit=1")).items().getFirst().id();
            assertThat(products.of(deal).lines()).hasSize(3);
        });
        assertThat(seen)
                .singleElement()
                .asString()
                .contains("deal_product_pkey")
                .doesNotContain("Seq Scan on deal_product");
    }

    @Test
    void readsAForecastOfATerritoryFromItsIndex() {
        var seen = plans.of(
                many.unit(),
                "opportunities.opportunity",
                () -> forecasts.forecast(
                        "2026-01",
                        "2026-12",
                        new DealsOf(null, UUID.randomUUID().toString())));
        assertThat(seen)
                .hasSize(4)
                .allSatisfy(plan ->
                        assertThat(plan).contains("opportunity_territory").doesNotContain(WHOLE_TABLE));
    }

    @Test
    void readsAColumnOfTheBoardAlongItsIndex() {
        plans.run(many.unit(), () -> {
            var board = boards.board(parameters(""));
            var column = board.columns().getFirst();
            var asked = parameters(
                    "sort=expectedClose&open=true&stageId=" + column.stage().id());
            assertUses(queries.plan(asked), "opportunity_board");
            assertThat(column.items()).hasSize(25);
            assertThat(column.nextCursor()).isNotNull();
        });
    }

    private static void assertUses(String plan, String index) {
        assertThat(plan)
                .containsPattern("Index (Only )?Scan (Backward )?using " + index)
                .doesNotContain(WHOLE_TABLE);
        assertThat(plan.lines().filter(l -> l.contains("Sort Key"))).as(plan).isEmpty();
    }

    private static MultiValueMap<String, String> parameters(String query) {
        var map = new LinkedMultiValueMap<String, String>();
        Arrays.stream(query.split("&")).filter(p -> !p.isEmpty()).forEach(p -> {
            var parts = p.split("=", 2);
            map.add(parts[0], parts[1]);
        });
        return map;
    }
}

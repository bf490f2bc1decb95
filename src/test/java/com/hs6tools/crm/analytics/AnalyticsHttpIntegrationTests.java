package com.hs6tools.crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.scoring.Shop;
import com.hs6tools.crm.scoring.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AnalyticsHttpIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/analytics/customers";
    private static final String HEALTH = "/api/crm/analytics/health";
    private static final String DASHBOARD = "/api/crm/analytics/dashboard";

    private final TestUnits units;
    private final TestHttp http;
    private final Shop shop;
    private final DSLContext sql;

    AnalyticsHttpIntegrationTests(TestUnits units, TestHttp http, Shop shop, DSLContext sql) {
        this.units = units;
        this.http = http;
        this.shop = shop;
        this.sql = sql;
    }

    private static Actor seller(Actor admin) {
        return new Actor(
                admin.tenant(),
                Actor.Kind.PERSON,
                UUID.randomUUID(),
                "Seller",
                Set.of("analytics:read", "customers:read", "orders:read"),
                Actor.Scope.OWN,
                Set.of(),
                null,
                null);
    }

    private Actor shopOfThree(Actor owner) {
        var admin = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
        Acting.run(admin, () -> {
            var ids = shop.customers(List.of("mine", "other", "visitor"));
            shop.order(ids.get("mine"), Instant.parse("2026-05-20T10:00:00Z"), "10");
            shop.order(ids.get("mine"), Instant.parse("2026-06-20T10:00:00Z"), "15.50");
            shop.order(ids.get("other"), Instant.parse("2026-06-01T10:00:00Z"), "100");
            shop.order(null, Instant.parse("2026-06-02T10:00:00Z"), "7");
            if (owner != null) {
                sql.execute(
                        "update customers.customer set owner_id = ? where tenant_id = ? and id = ?",
                        owner.id(),
                        admin.tenant(),
                        ids.get("mine"));
            }
        });
        return admin;
    }

    private static JsonNode slice(JsonNode slices, String key) {
        for (var slice : slices) {
            if (slice.get("key").asString().equals(key)) {
                return slice;
            }
        }
        throw new AssertionError(key + " is not in " + slices);
    }

    @Test
    void countsCustomersAndLeavesGuestsApart() {
        var admin = http.as(shopOfThree(null));
        var answer = admin.get(CUSTOMERS).json();
        var totals = answer.get("totals");
        assertThat(totals.get("customers").asInt()).isEqualTo(3);
        assertThat(totals.get("buyers").asInt()).isEqualTo(2);
        assertThat(totals.get("orders").asInt()).isEqualTo(3);
        assertThat(totals.get("revenue").decimalValue()).isEqualByComparingTo("125.50");
        assertThat(totals.get("guestOrders").asInt()).isEqualTo(1);
        assertThat(totals.get("guestRevenue").decimalValue()).isEqualByComparingTo("7");
        assertThat(slice(answer.get("stages"), "CUSTOMER")
                        .get("filter")
                        .get("lifecycleStage")
                        .asString())
                .isEqualTo("CUSTOMER");
        assertThat(slice(answer.get("stages"), "LEAD").get("customers").asInt()).isEqualTo(1);
        assertThat(answer.get("cohorts").get(0).get("month").asString()).isEqualTo("2026-05");
        assertThat(answer.get("cohorts").get(0).get("retained").toString()).isEqualTo("[1,1]");
        assertThat(answer.get("newPerMonth")
                        .get(1)
                        .get("filter")
                        .get("firstOrderAt.lt")
                        .asString())
                .isEqualTo("2026-07-01");
    }

    @Test
    void answersForAnyEarlierDayWithoutStoringIt() {
        var admin = http.as(shopOfThree(null));
        var may = admin.get(CUSTOMERS + "?asOf=2026-05-31").json();
        assertThat(may.get("asOf").asString()).startsWith("2026-05-31T23:59:59");
        assertThat(may.get("totals").get("orders").asInt()).isEqualTo(1);
        assertThat(may.get("totals").get("guestOrders").asInt()).isZero();
        assertThat(admin.get(CUSTOMERS + "?asOf=2020-01-01")
                        .json()
                        .get("totals")
                        .get("buyers")
                        .asInt())
                .isZero();
        for (var never : List.of("soon", "-999999999-01-01T00:00:00Z", "%2B999999999-12-31T23:59:59Z", "9999-12-31")) {
            assertThat(admin.get(CUSTOMERS + "?asOf=" + never).status()).isEqualTo(400);
        }
    }

    @Test
    void keepsTheAnswerOfARescoring() {
        var admin = http.as(shopOfThree(null));
        var job = admin.post("/api/crm/analytics/scoring", null);
        assertThat(job.status()).isEqualTo(202);
        var id = job.json().get("id").asString();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get("/api/crm/jobs/" + id)
                        .json()
                        .get("state")
                        .asString()
                        .equals("SUCCEEDED"));
        assertThat(admin.get("/api/crm/jobs/" + id)
                        .json()
                        .get("result")
                        .get("customers")
                        .asInt())
                .isEqualTo(3);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> admin.get("/api/crm/jobs")
                        .json()
                        .get("items")
                        .get(0)
                        .toString()
                        .matches(".*summaries.*SUCCEEDED.*"));
        var kept = admin.get(CUSTOMERS).json().get("computedAt");
        assertThat(admin.get(CUSTOMERS).json().get("computedAt")).isEqualTo(kept);
        assertThat(admin.get(HEALTH).json().get("trend").size()).isEqualTo(1);
    }

    @Test
    void showsASellerHisOwnCustomersOnly() {
        var plain = units.newUnit();
        var someone = seller(plain);
        var admin = shopOfThree(someone);
        var mine = http.as(new Actor(
                admin.tenant(),
                Actor.Kind.PERSON,
                someone.id(),
                "Seller",
                someone.permissions(),
                Actor.Scope.OWN,
                Set.of(),
                null,
                null));
        for (var path : List.of(CUSTOMERS, CUSTOMERS + "?asOf=2026-06-30")) {
            var totals = mine.get(path).json().get("totals");
            assertThat(totals.get("customers").asInt()).as(path).isEqualTo(1);
            assertThat(totals.get("revenue").decimalValue()).isEqualByComparingTo("25.50");
            assertThat(totals.get("guestOrders").asInt()).isZero();
        }
        var dashboard = mine.get(DASHBOARD).json();
        assertThat(dashboard.get("recentOrders").size()).isEqualTo(2);
        assertThat(dashboard.get("counts").get("customers").asInt()).isEqualTo(1);
    }

    @Test
    void putsTheDashboardTogether() {
        var admin = http.as(shopOfThree(null));
        var dashboard = admin.get(DASHBOARD).json();
        assertThat(dashboard.get("revenue").get("thisMonth").decimalValue()).isEqualByComparingTo("122.50");
        assertThat(dashboard.get("revenue").get("lastMonth").decimalValue()).isEqualByComparingTo("10");
        assertThat(dashboard.get("revenue").get("series").size()).isEqualTo(12);
        assertThat(dashboard.get("recentOrders").size()).isEqualTo(4);
        assertThat(dashboard.get("health").get("new").asInt()).isEqualTo(1);
        assertThat(dashboard.get("currency").asString()).isEqualTo("USD");
    }

    @Test
    void refusesWhoMayNotReadAnalytics() {
        var admin = units.newUnit();
        var stranger = http.as(units.actor(admin.tenant(), "customers:read"));
        for (var path : List.of(CUSTOMERS, HEALTH, DASHBOARD)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(403);
            assertThat(http.nobody().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(stranger.post("/api/crm/analytics/scoring", null).status()).isEqualTo(403);
    }
}

package com.hs6tools.crm.segments;

import static com.hs6tools.crm.segments.Segmenting.SEGMENTS;
import static com.hs6tools.crm.segments.Segmenting.all;
import static com.hs6tools.crm.segments.Segmenting.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SegmentMembershipIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private Actor unit;
    private TestCaller admin;
    private Segmenting shop;

    SegmentMembershipIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.unit = units.newUnit();
        this.admin = http.nobody();
        this.shop = new Segmenting(admin);
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        shop = new Segmenting(admin);
    }

    @Test
    void customersJoinAndLeaveWithinSecondsOfWhatHappensToThem() {
        var ada = shop.customer("Ada", "Tabriz");
        shop.customer("Grace", "Rasht");
        var inTabriz = shop.segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        var bought = shop.segment("Bought a saw", all(rule("orders.revenue", "GTE", 50)));
        var inBoth = shop.segment("Both", all(rule("segment", "IS", inTabriz), rule("segment", "IS", bought)));
        shop.untilMembers(inTabriz, 1);
        shop.untilMembers(bought, 0);
        shop.order(ada, Instant.now().minusSeconds(3600), 60);
        shop.withinSeconds(bought, "Ada");
        shop.withinSeconds(inBoth, "Ada");
        admin.patch("/api/crm/customers/" + ada, Map.of("city", "Yazd"));
        shop.withinSeconds(inTabriz);
        shop.withinSeconds(inBoth);
        shop.customer("Omid", "Tabriz");
        shop.withinSeconds(inTabriz, "Omid");
        admin.delete("/api/crm/customers/" + ada);
        // the list hides a deleted customer before the segment has heard of it
        shop.untilMembers(bought, 0);
        admin.post("/api/crm/customers/" + ada + "/restore", null);
        shop.withinSeconds(bought, "Ada");
        var history = admin.get(SEGMENTS + "/" + bought + "/history").json().get("items");
        assertThat(history.get(0).get("joined").asInt()).isEqualTo(2);
        assertThat(history.get(0).get("departed").asInt()).isEqualTo(1);
        assertThat(history.get(0).get("members").asInt()).isEqualTo(1);
    }

    @Test
    void touchesTagsScoresAndStagesMoveCustomersToo() {
        var ada = shop.customer("Ada", "Tabriz");
        var tag = admin.post("/api/crm/tags", Map.of("name", "vip"))
                .json()
                .get("id")
                .asString();
        var called = shop.segment("Called", all(rule("interactions.count", "GTE", 1)));
        var tagged = shop.segment("Tagged", all(rule("tags", "ANY_OF", List.of(tag))));
        var buyers =
                shop.segment("Customers", all(rule("lifecycleStage", "IS", List.of("CUSTOMER", "LOYAL_CUSTOMER"))));
        shop.untilMembers(called, 0);
        shop.untilMembers(tagged, 0);
        shop.untilMembers(buyers, 0);
        admin.post("/api/crm/customers/" + ada + "/interactions", Map.of("type", "PHONE", "subject", "Hello"));
        shop.withinSeconds(called, "Ada");
        admin.patch("/api/crm/customers/" + ada, Map.of("tags", List.of("vip")));
        shop.withinSeconds(tagged, "Ada");
        shop.order(ada, Instant.now().minusSeconds(60), 10);
        shop.withinSeconds(buyers, "Ada");
        admin.delete("/api/crm/tags/" + tag);
        shop.withinSeconds(tagged);
    }

    @Test
    void timeAloneMovesCustomersAcrossTheEdgeOfAWindow() {
        var ada = shop.customer("Ada", "Tabriz");
        var span = Map.of("amount", 1, "unit", "HOURS");
        var lately = shop.segment("Lately", all(rule("lastOrderAt", "IN_LAST", span)));
        var longAgo = shop.segment("Long ago", all(rule("lastOrderAt", "MORE_THAN_AGO", span)));
        var counted = shop.segment(
                "Counted",
                all(Map.of(
                        "field",
                        "orders.count",
                        "operator",
                        "GTE",
                        "value",
                        1,
                        "window",
                        Map.of("last", 1, "unit", "HOURS"))));
        shop.untilMembers(lately, 0);
        shop.untilMembers(longAgo, 0);
        shop.untilMembers(counted, 0);
        var placed = Instant.now().minusSeconds(3600).plusSeconds(12);
        shop.order(ada, placed, 10);
        shop.withinSeconds(lately, "Ada");
        shop.withinSeconds(counted, "Ada");
        await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(placed.plusSeconds(3600)));
        shop.withinSeconds(lately);
        shop.withinSeconds(counted);
        shop.withinSeconds(longAgo, "Ada");
    }

    @Test
    void newRulesAndAnotherClockAreLookedUpForEverybody() {
        shop.customer("Ada", "Tabriz");
        shop.customer("Grace", "Rasht");
        var id = shop.segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        shop.untilMembers(id, 1);
        var changed = admin.patch(SEGMENTS + "/" + id, Map.of("definition", all(rule("city", "IS", "Rasht"))));
        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        shop.withinSeconds(id, "Grace");
        var fresh = shop.segment("Fresh", all(rule("createdAt", "IN_LAST", Map.of("amount", 7, "unit", "DAYS"))));
        shop.untilMembers(fresh, 2);
        admin.put("/api/admin/settings", Map.of("clock", "2020-01-01"));
        shop.withinSeconds(fresh);
    }

    @Test
    void anImportMovesThoseItChanged() {
        var id = shop.segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        shop.untilMembers(id, 0);
        var rows = new StringBuilder("externalId,firstName,city\n");
        for (int i = 0; i < 1500; i++) {
            rows.append("X-").append(i).append(",Person ").append(i).append(i % 3 == 0 ? ",Tabriz\n" : ",Yazd\n");
        }
        var answer = admin.upload(
                "/api/crm/imports",
                "people.csv",
                rows.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("kind", "CUSTOMERS"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(admin.get(SEGMENTS + "/" + id)
                                .json()
                                .get("members")
                                .asInt())
                        .isEqualTo(500));
    }
}

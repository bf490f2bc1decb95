package com.hs6tools.crm.segments;

import static com.hs6tools.crm.segments.Segmenting.SEGMENTS;
import static com.hs6tools.crm.segments.Segmenting.all;
import static com.hs6tools.crm.segments.Segmenting.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class SegmentHttpIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private Actor unit;
    private TestCaller admin;
    private Segmenting shop;

    SegmentHttpIntegrationTests(TestUnits units, TestHttp http) {
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
    void fillsANewSegmentAndListsIt() {
        shop.customer("Ada", "Tabriz");
        shop.customer("Grace", "Rasht");
        var id = shop.segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        shop.untilMembers(id, 1);
        var listed = admin.get(SEGMENTS + "?q=tabriz&count=true").json();
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.get("items").get(0).get("name").asString()).isEqualTo("In Tabriz");
        assertThat(listed.get("items").get(0).get("joinedLately").asInt()).isEqualTo(1);
    }

    @Test
    void countsAndPreviewsWhatIsNotSaved() {
        shop.customer("Ada", "Tabriz");
        shop.customer("Grace", "Rasht");
        var question =
                Map.of("definition", all(rule("city", "IS", List.of("Tabriz", "Rasht")), rule("orderCount", "IS", 0)));
        assertThat(admin.post(SEGMENTS + "/count", question).json().get("count").asInt())
                .isEqualTo(2);
        assertThat(admin.post(SEGMENTS + "/preview", question)
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder("Ada", "Grace");
    }

    @Test
    void aTagNamedTwiceIsStillOneTag() {
        var ada = shop.customer("Ada", "Tabriz");
        shop.customer("Grace", "Rasht");
        var tag = admin.post("/api/crm/tags", Map.of("name", "vip"))
                .json()
                .get("id")
                .asString();
        admin.patch("/api/crm/customers/" + ada, Map.of("tags", List.of("vip")));
        var question = Map.of("definition", all(rule("tags", "ALL_OF", List.of(tag, tag.toUpperCase(Locale.ROOT)))));
        assertThat(admin.post(SEGMENTS + "/count", question).json().get("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRepSeesAndCountsHisOwnCustomersOnly() {
        shop.customer("Ada", "Tabriz");
        var rep = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("segments:read", "customers:read", "customers:write", "customers:export"),
                Actor.Scope.OWN,
                Set.of(),
                "127.0.0.1",
                null);
        var caller = http.as(rep);
        caller.post("/api/crm/customers", Map.of("firstName", "Grace", "city", "Tabriz"));
        var definition = all(rule("city", "IS", "Tabriz"));
        var id = shop.segment("In Tabriz", definition);
        shop.untilMembers(id, 2);
        var members = caller.get(SEGMENTS + "/" + id + "/members?count=true").json();
        assertThat(members.get("items").findValuesAsString("name")).containsExactly("Grace");
        assertThat(members.get("total").asInt()).isEqualTo(1);
        assertThat(caller.get(SEGMENTS + "/" + id + "/members?format=csv").text())
                .contains("Grace")
                .doesNotContain("Ada");
        assertThat(caller.post(SEGMENTS + "/count", Map.of("definition", definition))
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.get("/api/crm/customers?segment=" + id)
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("Grace");
        var ada = admin.get("/api/crm/customers?q=ada")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(caller.get(SEGMENTS + "/" + id + "/explain?customer=" + ada).status())
                .isEqualTo(404);
        assertThat(caller.get(SEGMENTS + "?customer=" + ada).json().get("items").size())
                .isZero();
        assertThat(admin.get(SEGMENTS + "?customer=" + ada).json().get("items").size())
                .isEqualTo(1);
    }

    @Test
    void explainsRuleByRuleWithWhatTheCustomerHas() {
        var ada = shop.customer("Ada", "Tabriz");
        shop.order(ada, Instant.now().minusSeconds(3600), 60);
        var id = shop.segment("Rich in Tabriz", all(rule("city", "IS", "Tabriz"), rule("orders.revenue", "GTE", 100)));
        shop.untilMembers(id, 0);
        var why = admin.get(SEGMENTS + "/" + id + "/explain?customer=" + ada).json();
        assertThat(why.get("member").asBoolean()).isFalse();
        assertThat(why.get("holds").asBoolean()).isFalse();
        var parts = why.get("rules").get("parts");
        assertThat(parts.get(0).get("holds").asBoolean()).isTrue();
        assertThat(parts.get(0).get("value").asString()).isEqualTo("Tabriz");
        assertThat(parts.get(1).get("holds").asBoolean()).isFalse();
        assertThat(parts.get(1).get("value").asDouble()).isEqualTo(60);
    }

    @Test
    void aFixedSegmentIsFilledOnceAndThenByHand() {
        var ada = shop.customer("Ada", "Tabriz");
        var made = admin.post(
                SEGMENTS,
                Map.of("name", "Then in Tabriz", "kind", "FIXED", "definition", all(rule("city", "IS", "Tabriz"))));
        var id = made.json().get("id").asString();
        shop.untilMembers(id, 1);
        var omid = shop.customer("Omid", "Tabriz");
        var dynamic = shop.segment("In the fixed one", all(rule("segment", "IS", id)));
        shop.untilMembers(dynamic, 1);
        var moved = admin.post(SEGMENTS + "/" + id + "/members", Map.of("add", List.of(omid), "remove", List.of(ada)));
        assertThat(moved.json().get("joined").asInt()).isEqualTo(1);
        assertThat(moved.json().get("departed").asInt()).isEqualTo(1);
        shop.withinSeconds(id, "Omid");
        shop.withinSeconds(dynamic, "Omid");
    }

    @Test
    void aDeletedSegmentComesBackWithTodaysMembers() {
        shop.customer("Ada", "Tabriz");
        var id = shop.segment("In Tabriz", all(rule("city", "IS", "Tabriz")));
        shop.untilMembers(id, 1);
        assertThat(admin.delete(SEGMENTS + "/" + id).status()).isEqualTo(204);
        assertThat(admin.get(SEGMENTS + "/" + id).status()).isEqualTo(404);
        assertThat(admin.get("/api/crm/customers?segment=" + id).status()).isEqualTo(400);
        shop.customer("Omid", "Tabriz");
        assertThat(admin.post(SEGMENTS + "/" + id + "/restore", null).status()).isEqualTo(200);
        shop.untilMembers(id, 2);
    }
}

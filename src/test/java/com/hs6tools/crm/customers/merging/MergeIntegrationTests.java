package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crm.customers.merging.Merging.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class MergeIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;
    private Merging shop;

    MergeIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
        this.shop = new Merging(admin);
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        shop = new Merging(admin);
        new OwnFields(admin).make("CUSTOMER", "machines", "NUMBER");
        new OwnFields(admin).make("CUSTOMER", "saws", "NUMBER");
    }

    @Test
    void bringsEverythingTogetherAndApartAgain() {
        var a = shop.customer(Map.of(
                "externalId",
                "s-1",
                "firstName",
                "Ada",
                "lastName",
                "Karimi",
                "email",
                "ada@home.example",
                "tags",
                List.of("wood"),
                "customFields",
                Map.of("machines", 3)));
        var b = shop.customer(Map.of(
                "externalId",
                "s-2",
                "lastName",
                "Karimi",
                "email",
                "ada@work.example",
                "phone",
                "+12015550123",
                "tags",
                List.of("wood", "VIP"),
                "birthDate",
                "1990-04-01",
                "customFields",
                Map.of("machines", 4, "saws", 1),
                "addresses",
                List.of(Map.of("line1", "1 Main St", "city", "Tabriz", "country", "IR"))));
        shop.order("o-1", Map.of("customerId", a), "2024-01-01T10:00:00Z", 100);
        shop.order("o-2", Map.of("customerId", b), "2024-03-01T10:00:00Z", 50);
        shop.note(b, "Asked for a fence");
        shop.task(b, "Call", "2030-01-01T10:00:00Z");
        var deal = admin.post("/api/crm/opportunities", Map.of("title", "A fence", "customerId", b));
        assertThat(deal.status()).as(deal.text()).isEqualTo(201);
        var tried = shop.ask(a, b, Map.of("dryRun", true)).json();
        assertThat(tried.has("mergeId")).isFalse();
        assertThat(tried.get("moves").toString())
                .contains(
                        "{\"kind\":\"orders\",\"count\":1}",
                        "{\"kind\":\"interactions\",\"count\":1}",
                        "{\"kind\":\"tasks\",\"count\":1}",
                        "{\"kind\":\"labels\",\"count\":1}",
                        "{\"kind\":\"addresses\",\"count\":1}");
        assertThat(shop.get(a).get("version").asInt()).as("only tried").isEqualTo(1);

        var merge = shop.merge(a, b);
        var one = shop.get(a);
        assertThat(one.get("name").asString()).isEqualTo("Ada Karimi");
        assertThat(one.get("email").asString()).isEqualTo("ada@home.example");
        assertThat(one.get("emails").get(0).asString()).isEqualTo("ada@work.example");
        assertThat(one.get("phone").asString()).isEqualTo("+12015550123");
        assertThat(one.get("birthDate").asString()).isEqualTo("1990-04-01");
        assertThat(one.get("orderCount").asInt()).isEqualTo(2);
        assertThat(one.get("lifetimeValue").asInt()).isEqualTo(150);
        assertThat(one.has("nextFollowUpAt")).isTrue();
        assertThat(one.get("tags").size()).isEqualTo(2);
        assertThat(one.get("addresses").size()).isEqualTo(1);
        assertThat(one.at("/customFields/machines").asInt()).isEqualTo(3);
        assertThat(one.at("/customFields/saws").asInt()).isEqualTo(1);
        assertThat(deals(a)).isEqualTo(1);
        assertThat(admin.get(CUSTOMERS + "/" + b).status()).isEqualTo(404);
        assertThat(admin.get(CUSTOMERS + "?deleted=true").json().get("items").size())
                .isZero();
        assertThat(admin.get(CUSTOMERS + "/" + a + "/timeline?kind=MERGE").text())
                .contains("\"Karimi\"");
        assertThat(admin.get(CUSTOMERS + "/" + a + "/merges")
                        .json()
                        .at("/items/0/mergedExternalId")
                        .asString())
                .isEqualTo("s-2");

        assertThat(shop.undo(merge).json().has("undoneAt")).isTrue();
        var back = shop.get(b);
        assertThat(back.get("orderCount").asInt()).isEqualTo(1);
        assertThat(back.get("birthDate").asString()).isEqualTo("1990-04-01");
        assertThat(back.get("addresses").size()).isEqualTo(1);
        assertThat(deals(a)).isZero();
        assertThat(deals(b)).isEqualTo(1);
        var left = shop.get(a);
        assertThat(left.get("orderCount").asInt()).isEqualTo(1);
        assertThat(left.has("phone")).isFalse();
        assertThat(left.has("birthDate")).isFalse();
        assertThat(left.get("emails").size()).isZero();
        assertThat(left.get("tags").size()).isEqualTo(1);
        assertThat(left.get("addresses").size()).isZero();
        assertThat(left.at("/customFields").size()).isEqualTo(1);
        assertThat(left.has("nextFollowUpAt")).isFalse();
    }

    private int deals(String customer) {
        var found = admin.get("/api/crm/opportunities?customerId=" + customer);
        return found.json().get("items").size();
    }

    @Test
    void takesTheValuesThatWereChosen() {
        var a = shop.customer(Map.of("firstName", "Ada", "email", "a@x.example", "taxId", "111"));
        var b = shop.customer(Map.of("firstName", "Adah", "email", "b@x.example", "taxId", "222"));
        var merged = shop.ask(
                a, b, Map.of("fields", Map.of("firstName", "TAKE", "email", "TAKE", "taxId", "TAKE"), "version", 1));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        var one = shop.get(a);
        assertThat(one.get("firstName").asString()).isEqualTo("Adah");
        assertThat(one.get("email").asString()).isEqualTo("b@x.example");
        assertThat(one.get("emails").toString()).isEqualTo("[\"a@x.example\"]");
        assertThat(one.get("taxId").asString()).isEqualTo("222");
        shop.undo(merged.json().get("mergeId").asString());
        assertThat(shop.get(a).get("taxId").asString()).isEqualTo("111");
        assertThat(shop.get(a).get("email").asString()).isEqualTo("a@x.example");
    }

    @Test
    void leavesWhatWasEditedAfterwardsWhereItIs() {
        var a = shop.customer(Map.of("firstName", "Ada", "tags", List.of("wood")));
        var b = shop.customer(
                Map.of("firstName", "Adah", "phone", "+12015550123", "city", "Tabriz", "tags", List.of("VIP")));
        shop.note(b, "Before");
        var merge = shop.merge(a, b);
        admin.patch(CUSTOMERS + "/" + a, Map.of("city", "Shiraz", "tags", List.of("wood", "new")));
        shop.note(a, "After");
        shop.undo(merge);
        var left = shop.get(a);
        assertThat(left.get("city").asString()).as("edited since").isEqualTo("Shiraz");
        assertThat(left.has("phone")).as("as it was taken").isFalse();
        assertThat(left.get("tags").toString()).isEqualTo("[\"new\",\"wood\"]");
        assertThat(admin.get(CUSTOMERS + "/" + a + "/interactions").text())
                .contains("After")
                .doesNotContain("Before");
        assertThat(admin.get(CUSTOMERS + "/" + b + "/interactions").text()).contains("Before");
        assertThat(shop.get(b).get("city").asString()).isEqualTo("Tabriz");
    }

    @Test
    void findsTheSurvivorByTheExternalIdOfEither() {
        var a = shop.customer(Map.of("externalId", "s-1", "firstName", "Ada"));
        var b = shop.customer(Map.of("externalId", "s-2", "firstName", "Adah"));
        var c = shop.customer(Map.of("externalId", "s-3", "firstName", "Cem"));
        var merge = shop.merge(a, b);
        shop.order("o-1", Map.of("customerExternalId", "s-2"), "2024-01-01T10:00:00Z", 10);
        shop.order("o-2", Map.of("customerId", b), "2024-01-01T10:00:00Z", 10);
        shop.order("o-3", Map.of("customer", Map.of("externalId", "s-2", "city", "Qom")), "2024-01-01T10:00:00Z", 10);
        assertThat(shop.get(a).get("orderCount").asInt()).isEqualTo(3);
        assertThat(shop.get(a).get("externalId").asString()).isEqualTo("s-1");
        assertThat(shop.get(a).get("city").asString()).isEqualTo("Qom");
        var second = shop.merge(c, a);
        shop.order("o-4", Map.of("customerExternalId", "s-2"), "2024-01-01T10:00:00Z", 10);
        assertThat(shop.get(c).get("orderCount").asInt()).isEqualTo(4);
        assertThat(shop.undo(merge).status()).as("its survivor is gone").isEqualTo(409);
        assertThat(shop.undo(merge).text()).contains(second, "MERGED");
        assertThat(shop.undo(second).status()).isEqualTo(200);
        shop.order("o-5", Map.of("customerExternalId", "s-2"), "2024-01-01T10:00:00Z", 10);
        assertThat(shop.get(a).get("orderCount").asInt()).isEqualTo(4);
        assertThat(shop.undo(merge).status()).isEqualTo(200);
        shop.order("o-6", Map.of("customerExternalId", "s-2"), "2024-01-01T10:00:00Z", 10);
        assertThat(shop.get(b).get("orderCount").asInt()).isEqualTo(1);
        assertThat(shop.undo(merge).status()).as("undone already").isEqualTo(409);
    }

    @Test
    void undoesTheFirstOfTwoMergesAndLaterTheSecond() {
        var a = shop.customer(Map.of("firstName", "Ada"));
        var b = shop.customer(Map.of(
                "firstName",
                "Adah",
                "city",
                "Tabriz",
                "country",
                "IR",
                "emails",
                List.of("x@y.example"),
                "tags",
                List.of("VIP")));
        var c = shop.customer(Map.of(
                "firstName",
                "Ida",
                "city",
                "Qom",
                "country",
                "IR",
                "emails",
                List.of("x@y.example"),
                "tags",
                List.of("VIP")));
        var first = shop.merge(a, b);
        var second = shop.ask(a, c, Map.of("fields", Map.of("city", "TAKE")))
                .json()
                .get("mergeId")
                .asString();
        shop.undo(first);
        assertThat(shop.get(a).get("city").asString())
                .as("of the merge in force")
                .isEqualTo("Qom");
        assertThat(shop.get(a).get("email").asString()).as("he too has it").isEqualTo("x@y.example");
        assertThat(shop.get(a).get("tags").size()).isEqualTo(1);
        shop.undo(second);
        assertThat(shop.get(a).has("city")).isFalse();
        assertThat(shop.get(a).has("country")).isFalse();
        assertThat(shop.get(a).has("email")).isFalse();
        assertThat(shop.get(a).get("emails").size()).isZero();
        assertThat(shop.get(a).get("tags").size()).isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var a = shop.customer(Map.of("firstName", "Ada"));
        var b = shop.customer(Map.of("firstName", "Adah"));
        assertThat(shop.ask(a, a, Map.of()).status()).isEqualTo(422);
        assertThat(admin.post(CUSTOMERS + "/" + a + "/merge", Map.of()).status())
                .isEqualTo(422);
        assertThat(shop.ask(a, Ids.next().toString(), Map.of()).status()).isEqualTo(404);
        assertThat(shop.ask(a, b, Map.of("version", 7)).status()).isEqualTo(409);
        assertThat(shop.ask(a, b, Map.of("fromVersion", 7)).status()).isEqualTo(409);
        assertThat(shop.ask(a, b, Map.of("fields", Map.of("externalId", "TAKE")))
                        .status())
                .isEqualTo(422);
        assertThat(shop.ask(a, b, Map.of("fields", Map.of("city", "MAYBE"))).status())
                .isEqualTo(400);
        shop.merge(a, b);
        var again = shop.ask(a, b, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("state").asString()).isEqualTo("MERGED");
        assertThat(admin.post(CUSTOMERS + "/" + b + "/restore", null).status()).isEqualTo(409);
        assertThat(shop.undo(Ids.next().toString()).status()).isEqualTo(404);
        var rep = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("*"),
                Actor.Scope.OWN,
                Set.of(),
                null,
                null);
        var mine = new Merging(http.as(rep)).customer(Map.of("firstName", "Mine"));
        assertThat(new Merging(http.as(rep)).ask(mine, a, Map.of()).status()).isEqualTo(404);
        assertThat(http.as(units.actor(unit.tenant(), "customers:read", "customers:write"))
                        .post(CUSTOMERS + "/" + a + "/merge", Map.of("from", mine))
                        .status())
                .isEqualTo(403);
    }

    /** Whoever comes second is told what happened; nobody waits for the other forever. */
    @Test
    void letsOneOfTwoWinWhoMergeThemIntoEachOther() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 10; round++) {
                var a = shop.customer(Map.of("firstName", "Ada"));
                var b = shop.customer(Map.of("firstName", "Adah"));
                Callable<Integer> there = () -> shop.ask(a, b, Map.of()).status();
                Callable<Integer> back = () -> shop.ask(b, a, Map.of()).status();
                var answers = pool.invokeAll(List.of(there, back, there, back)).stream()
                        .map(f -> f.resultNow())
                        .toList();
                assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
            }
        }
    }

    @Test
    void isWrittenIntoTheTrail() {
        var a = shop.customer(Map.of("firstName", "Ada"));
        var b = shop.customer(Map.of("firstName", "Adah"));
        shop.undo(shop.merge(a, b));
        assertThat(admin.get("/api/admin/audit").text()).contains("customer.merged", "customer.unmerged");
    }
}

package com.hs6tools.crm.customers.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Companies that belong together: never in a circle, and what they bought counts for those above. */
@IntegrationTest
class CompanyGroupIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;
    private CompanyCalls calls;

    CompanyGroupIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
        this.calls = new CompanyCalls(admin);
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
        calls = new CompanyCalls(admin);
    }

    @Test
    void refusesACircleAndNamesItsPath() {
        var a = calls.company("Alpha");
        var b = calls.company("Beta");
        var c = calls.company("Gamma");
        calls.belongsTo(b, a);
        calls.belongsTo(c, b);
        var refused = calls.join(a, c);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("parentId");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("circle");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("Alpha › Gamma › Beta › Alpha");
        assertThat(calls.join(a, a).json().at("/errors/0/code").asString()).isEqualTo("circle");
        assertThat(calls.group(c).json().get("above").findValuesAsString("name"))
                .containsExactly("Beta", "Alpha");
        assertThat(calls.group(a).json().get("subsidiaries").asInt()).isEqualTo(1);
    }

    @Test
    void refusesMoreThanTenLevelsFromAboveAndFromBelow() {
        var upper = chain("Upper", 6);
        var lower = chain("Lower", 5);
        var refused = calls.join(lower.getFirst(), upper.getLast());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("too_deep");
        calls.belongsTo(lower.getFirst(), upper.get(4));
    }

    private List<String> chain(String name, int levels) {
        var chain = new ArrayList<String>();
        for (var i = 0; i < levels; i++) {
            var next = calls.company(name + i);
            if (i > 0) {
                calls.belongsTo(next, chain.getLast());
            }
            chain.add(next);
        }
        return chain;
    }

    @Test
    void refusesAParentThatIsNoneOrNobodys() {
        var a = calls.company("Alpha");
        var person = calls.made(CompanyCalls.CUSTOMERS, Map.of("lastName", "Person"));
        var foreign = new CompanyCalls(http.as(units.newUnit())).company("Foreign");
        assertThat(calls.join(a, person).json().at("/errors/0/code").asString()).isEqualTo("not_a_company");
        assertThat(calls.join(person, a).json().at("/errors/0/code").asString()).isEqualTo("not_a_company");
        for (var unknown : List.of(foreign, Ids.next().toString())) {
            assertThat(calls.join(a, unknown).json().at("/errors/0/code").asString())
                    .isEqualTo("unknown_customer");
        }
        assertThat(calls.join(a, "no-id").status()).isEqualTo(400);
    }

    @Test
    void twoWhoTieCompaniesToEachOtherAtOnceMakeNoCircle() throws InterruptedException {
        for (var round = 0; round < 5; round++) {
            var a = calls.company("A" + round);
            var b = calls.company("B" + round);
            var start = new CountDownLatch(1);
            var answers = Collections.synchronizedList(new ArrayList<Integer>());
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var pair : List.of(List.of(a, b), List.of(b, a))) {
                    both.submit(() -> {
                        start.await();
                        return answers.add(
                                calls.join(pair.getFirst(), pair.getLast()).status());
                    });
                }
                start.countDown();
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void whatSubsidiariesBoughtCountsForThoseAbove() {
        var head = calls.company("Head");
        var middle = calls.company("Middle");
        var low = calls.company("Low");
        calls.belongsTo(middle, head);
        calls.belongsTo(low, middle);
        order("o-1", head, 100);
        order("o-2", low, 40);
        order("o-3", low, 2);
        assertThat(admin.post("/api/crm/opportunities", Map.of("customerId", low, "title", "Band saws", "value", 500))
                        .status())
                .isEqualTo(201);
        var everything = calls.everything(head).json();
        assertThat(everything.at("/orders/count").asInt()).isEqualTo(1);
        assertThat(everything.at("/group/companies").asInt()).isEqualTo(3);
        assertThat(everything.at("/group/orders").asInt()).isEqualTo(3);
        assertThat(everything.at("/group/revenue").decimalValue()).isEqualByComparingTo("142");
        assertThat(everything.at("/group/items").findValuesAsString("name")).containsExactly("Low", "Middle");
        assertThat(everything.at("/groupOpportunities/open").asInt()).isEqualTo(1);
        assertThat(everything.at("/groupOpportunities/value").decimalValue()).isEqualByComparingTo("500");
        assertThat(everything.at("/groupQuotes/open").asInt()).isZero();
        assertThat(calls.everything(middle).json().at("/group/revenue").decimalValue())
                .isEqualByComparingTo("42");
        admin.delete(CompanyCalls.CUSTOMERS + "/" + low);
        assertThat(calls.everything(head).json().at("/group/companies").asInt()).isEqualTo(2);
    }

    @Test
    void aGroupIsNoWiderThanWhatOneMaySee() {
        var rep = new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Rep",
                Set.of("customers:read", "orders:read"),
                Actor.Scope.OWN,
                Set.of(),
                "127.0.0.1",
                null);
        var his = new CompanyCalls(http.as(rep));
        var head = calls.made(
                CompanyCalls.CUSTOMERS,
                Map.of("type", "B2B", "company", "Head", "ownerId", Objects.requireNonNull(rep.id())));
        var hidden = calls.company("Hidden");
        calls.belongsTo(hidden, head);
        order("o-1", hidden, 98_765);
        assertThat(his.everything(head).text()).doesNotContain("Hidden", "98765");
        assertThat(his.everything(head).json().at("/group/companies").asInt()).isEqualTo(1);
        assertThat(his.group(head).json().get("subsidiaries").asInt()).isZero();
        var top = calls.company("Secret holding");
        calls.belongsTo(head, top);
        assertThat(his.group(head).text()).contains(top).doesNotContain("Secret holding");
    }

    @Test
    void saysHowACompanyPays() {
        var a = calls.company("Alpha");
        var path = CompanyCalls.CUSTOMERS + "/" + a + "/company";
        assertThat(admin.get(path).json().get("version").asInt()).isZero();
        var set = admin.patch(path, "{\"paymentTerms\":\"NET\",\"paymentDays\":30,\"paymentNote\":\" by transfer \"}");
        assertThat(set.json().get("paymentNote").asString()).isEqualTo("by transfer");
        assertThat(set.json().get("version").asInt()).isEqualTo(1);
        assertThat(admin.patch(path, "{\"paymentDays\":366}").status()).isEqualTo(422);
        assertThat(admin.patch(path, "{\"paymentDays\":10,\"version\":0}").status())
                .isEqualTo(409);
        var prepaid = admin.patch(path, "{\"paymentTerms\":\"PREPAID\"}").json();
        assertThat(prepaid.has("paymentDays")).isFalse();
        var refused = admin.patch(path, "{\"paymentDays\":10}");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("no_days");
    }

    private void order(String number, String customer, int price) {
        var order = Map.of(
                "externalId",
                number,
                "customerId",
                customer,
                "placedAt",
                "2026-11-01T10:00:00Z",
                "lines",
                List.of(Map.of("sku", "saw", "name", "Saw", "quantity", 1, "unitPrice", price)));
        var taken = admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order)));
        assertThat(taken.json().at("/results/0/status").asInt())
                .as(taken.text())
                .isEqualTo(201);
    }
}

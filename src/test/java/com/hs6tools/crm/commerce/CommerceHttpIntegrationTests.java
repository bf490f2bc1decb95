package com.hs6tools.crm.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CommerceHttpIntegrationTests {
    private static final String ORDERS = """
            {"orders":[
              {"externalId":"o1","number":"A-100","customer":{"externalId":"c1","company":"Ann & Co"},"status":"DELIVERED","paymentStatus":"PAID",
               "placedAt":"2026-01-10T09:00:00Z","currency":"USD","lines":[{"sku":"BIT-8","name":"Router bit 8 mm","quantity":3,"unitPrice":12.35}]},
              {"externalId":"o2","number":"A-101","customerExternalId":"c1","placedAt":"2026-02-10T09:00:00Z",
               "lines":[{"sku":"SAW","name":"=Saw","quantity":1,"unitPrice":50},{"sku":"BIT-8","quantity":1,"unitPrice":10}]}]}
            """;

    private final TestCaller admin;
    private final TestCaller stranger;
    private final Actor person;
    private final List<SearchSource> sources;

    CommerceHttpIntegrationTests(TestHttp http, TestUnits units, List<SearchSource> sources) {
        this.person = units.newUnit();
        this.sources = sources;
        this.admin = http.as(person);
        this.stranger = http.as(units.newUnit());
        // c1 of the second order is made by the first one
        admin.post("/api/crm/orders/bulk", ORDERS);
        admin.post("/api/crm/orders/bulk", ORDERS);
    }

    @Test
    void showsACustomersOrdersInThe360AndOnTheTimeline() {
        var customer = admin.get("/api/crm/customers?externalId=c1")
                .json()
                .get("items")
                .get(0);
        var all = admin.get("/api/crm/customers/{id}/360", customer.get("id").asString())
                .json();
        assertThat(all.get("orders").get("count").asInt()).isEqualTo(2);
        assertThat(all.get("orders").get("revenue").decimalValue()).isEqualByComparingTo("97.05");
        assertThat(all.get("orders").get("recent").get(0).get("number").asString())
                .isEqualTo("A-101");
        assertThat(all.get("topProducts").get(0).get("sku").asString()).isEqualTo("SAW");
        assertThat(all.get("topProducts").get(1).get("orders").asInt()).isEqualTo(2);
        assertThat(all.get("patterns").get("usualIntervalDays").decimalValue()).isEqualByComparingTo("31");
        assertThat(all.get("patterns").get("season").toString()).startsWith("[1,1,0");
        var timeline = admin.get(
                        "/api/crm/customers/{id}/timeline?kind=ORDER",
                        customer.get("id").asString())
                .json();
        assertThat(timeline.get("items")).hasSize(2);
        assertThat(timeline.get("items").get(0).get("title").asString()).isEqualTo("A-101");
        assertThat(timeline.get("items").get(0).get("summary").asString()).isEqualTo("=Saw");
        assertThat(admin.get(
                                "/api/crm/customers/{id}/orders",
                                customer.get("id").asString())
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void listsFiltersAndExportsOrders() {
        var page = admin.get("/api/crm/orders?q=a-10&sort=total&limit=1&count=true")
                .json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("items").get(0).get("number").asString()).isEqualTo("A-100");
        var next = admin.get("/api/crm/orders?q=a-10&sort=total&limit=1&cursor="
                        + page.get("nextCursor").asString())
                .json();
        assertThat(next.get("items").get(0).get("number").asString()).isEqualTo("A-101");
        assertThat(admin.get("/api/crm/orders?status=DELIVERED&placedAt.lt=2026-02-01")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(admin.get("/api/crm/orders?colour=red").status()).isEqualTo(400);
        assertThat(admin.get("/api/crm/orders?format=csv").text()).contains("A-100", "A-101", "Ann & Co");
        assertThat(admin.get("/api/crm/products?format=csv").text()).contains("'=Saw");
    }

    @Test
    void hidesOrdersFromAnotherUnit() {
        var id = admin.get("/api/crm/orders")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(admin.get("/api/crm/orders/{id}", id).json().get("lines")).isNotEmpty();
        assertThat(stranger.get("/api/crm/orders/{id}", id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/crm/orders").json().get("items")).isEmpty();
    }

    @Test
    void keepsProducts() {
        var made = admin.post(
                "/api/crm/products", "{\"sku\":\"P1\",\"name\":\"Plane\",\"category\":\"Hand tools\",\"price\":19.9}");
        assertThat(made.status()).isEqualTo(201);
        var path = "/api/crm/products/" + made.json().get("id").asString();
        assertThat(admin.put(path, "{\"price\":21,\"version\":1}")
                        .json()
                        .get("price")
                        .decimalValue())
                .isEqualByComparingTo("21");
        assertThat(admin.put(path, "{\"price\":22,\"version\":1}").status()).isEqualTo(409);
        assertThat(admin.patch(path, "{\"category\":null}").json().has("category"))
                .isFalse();
        assertThat(admin.get("/api/crm/products?q=plan").json().get("items")).hasSize(1);
        assertThat(admin.post("/api/crm/products", "{\"sku\":\"P1\"}").status()).isEqualTo(409);
        assertThat(admin.post("/api/crm/products", "{\"sku\":\"P2\",\"price\":-1}")
                        .status())
                .isEqualTo(422);
        assertThat(admin.get("/api/crm/product-categories")
                        .json()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Hand tools");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
    }

    @Test
    void findsOrdersAndProductsFromEverywhere() {
        assertThat(find("orders", "a-100")).extracting(SearchSource.Hit::title).containsExactly("A-100");
        assertThat(find("products", "outer bit"))
                .extracting(SearchSource.Hit::subtitle)
                .containsExactly("BIT-8");
    }

    private List<SearchSource.Hit> find(String kind, String typed) {
        var source =
                sources.stream().filter(s -> s.kind().equals(kind)).findFirst().orElseThrow();
        return Acting.call(person, () -> source.find(new SearchSource.Query(typed, SearchText.of(typed), 5)));
    }
}

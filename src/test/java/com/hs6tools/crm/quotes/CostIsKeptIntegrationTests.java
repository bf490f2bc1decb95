package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop pays for its goods is known to those who may know it, wherever others look. */
@IntegrationTest
class CostIsKeptIntegrationTests {
    private static final String SECRET = "61.2345";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller admin;
    private TestCaller rep;
    private String product = "";
    private String customer = "";

    CostIsKeptIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.nobody();
        this.rep = admin;
    }

    @BeforeEach
    void begin() {
        var unit = units.newUnit();
        admin = http.as(unit);
        rep = http.as(units.actor(
                unit.tenant(),
                "customers:read",
                "products:read",
                "products:write",
                "orders:read",
                "prices:read",
                "quotes:read",
                "quotes:write",
                "quotes:send",
                "quotes:export"));
        product = admin.post(
                        "/api/crm/products",
                        "{\"sku\":\"SAW\",\"name\":\"Saw\",\"price\":100,\"cost\":%s}".formatted(SECRET))
                .json()
                .get("id")
                .asString();
        customer = admin.post("/api/crm/customers", Map.of("firstName", "Ann", "email", "ann@example.org"))
                .json()
                .get("id")
                .asString();
    }

    @Test
    void theCatalogueTellsItOnlyToWhomMayKnow() {
        for (var place : List.of(
                "/api/crm/products",
                "/api/crm/products/" + product,
                "/api/crm/products?format=csv",
                "/api/crm/products?format=json",
                "/api/crm/search?q=saw")) {
            var answer = rep.get(place);
            assertThat(answer.status()).as(place).isEqualTo(200);
            assertThat(answer.text())
                    .as(place)
                    .contains("SAW")
                    .doesNotContain(SECRET)
                    .doesNotContain("cost");
        }
        var price = rep.get("/api/crm/prices?productId=" + product);
        assertThat(price.status()).isEqualTo(200);
        assertThat(price.text()).doesNotContain(SECRET);
        assertThat(admin.get("/api/crm/products").text()).contains(SECRET);
        assertThat(admin.get("/api/crm/products?format=csv").text()).contains(SECRET);
    }

    @Test
    void whoMayNotKnowItMayNotSayItEither() {
        var refused = rep.patch("/api/crm/products/" + product, Map.of("cost", 1));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("products:cost");
        var renamed = rep.patch("/api/crm/products/" + product, Map.of("name", "Saw 2"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text()).doesNotContain(SECRET);
        assertThat(admin.get("/api/crm/products/" + product).text()).contains(SECRET);
        assertThat(rep.post("/api/crm/products", Map.of("sku", "AXE", "price", 5))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aQuoteTellsMarginsOnlyToWhomMayKnowAndNeverToTheCustomer() {
        var lines = List.of(Map.of("productId", product, "quantity", 3));
        var made = rep.post("/api/crm/quotes", Map.of("customerId", customer, "lines", lines));
        var id = made.json().get("id").asString();
        var preview = rep.post("/api/crm/quotes/price", Map.of("customerId", customer, "lines", lines));
        var sent = rep.post("/api/crm/quotes/" + id + "/send", null);
        var page = TestLinks.stranger(http).get("/api/public/quotes/" + TestLinks.token(sent));
        for (var answer : List.of(made, preview, sent, page, rep.get("/api/crm/quotes?format=csv"))) {
            assertThat(answer.status()).isLessThan(300);
            assertThat(answer.text())
                    .doesNotContain(SECRET)
                    .doesNotContain("argin")
                    .doesNotContain("unitCost");
        }
        assertThat(page.text()).doesNotContain("origin").doesNotContain("listPrice");
        var seen = admin.get("/api/crm/quotes/" + id).json();
        assertThat(seen.at("/price/margin/cost").decimalValue()).isEqualByComparingTo("183.70");
        assertThat(seen.at("/price/margin/amount").decimalValue()).isEqualByComparingTo("116.30");
        assertThat(seen.at("/price/margin/percent").decimalValue()).isEqualByComparingTo("38.8");
        assertThat(seen.at("/lines/0/margin").decimalValue()).isEqualByComparingTo("116.30");
        assertThat(seen.at("/lines/0/marginPercent").decimalValue()).isEqualByComparingTo("38.8");
    }

    @Test
    void nobodyLowersACostThatHeMayNotSee() {
        var line = Map.of("productId", product, "quantity", 1, "unitCost", 0);
        var refused = rep.post("/api/crm/quotes", Map.of("customerId", customer, "lines", List.of(line)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(admin.post("/api/crm/quotes", Map.of("customerId", customer, "lines", List.of(line)))
                        .status())
                .isEqualTo(201);
    }
}

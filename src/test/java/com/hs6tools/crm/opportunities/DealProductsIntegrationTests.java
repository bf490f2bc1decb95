package com.hs6tools.crm.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deals are about. */
@IntegrationTest
class DealProductsIntegrationTests {
    private static final String DEALS = "/api/crm/opportunities";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private String deal = "";
    private String saw = "";

    DealProductsIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        var customer = id(rep.post("/api/crm/customers", Map.of("lastName", "King")));
        saw = id(rep.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100)));
        deal = DEALS + "/" + id(rep.post(DEALS, Map.of("title", "Saws", "customerId", customer, "value", 7)));
    }

    private static String id(TestCaller.Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private List<Map<String, Object>> lines() {
        return List.of(
                Map.of("productId", saw, "quantity", 3),
                Map.of("name", "Training", "quantity", 0.5, "unitPrice", 33.33));
    }

    private void value(String expected) {
        assertThat(rep.get(deal).json().get("value").decimalValue()).isEqualByComparingTo(expected);
    }

    @Test
    void leaveTheValueAloneUntilItIsToFollowThem() {
        var kept = rep.put(deal + "/products", Map.of("lines", lines()));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().at("/lines/0/unitPrice").decimalValue())
                .as("the catalogue's")
                .isEqualByComparingTo("100");
        assertThat(kept.json().at("/lines/0/sku").asString()).isEqualTo("SAW");
        assertThat(kept.json().at("/lines/1/amount").decimalValue())
                .as("rounded half up to the coin")
                .isEqualByComparingTo("16.67");
        assertThat(kept.json().get("total").decimalValue()).isEqualByComparingTo("316.67");
        value("7");
        rep.put(deal + "/products", Map.of("lines", lines(), "valueFromProducts", true));
        value("316.67");
        rep.put(deal + "/products", Map.of("lines", lines().subList(0, 1)));
        value("300");
        rep.patch(deal, Map.of("value", 250));
        assertThat(rep.get(deal + "/products").json().get("valueFromProducts").asBoolean())
                .as("a typed value holds")
                .isFalse();
        rep.put(deal + "/products", Map.of("lines", List.of()));
        value("250");
        assertThat(rep.get(deal + "/products").json().get("lines")).isEmpty();
    }

    @Test
    void areRefusedLineByLine() {
        var wrong = rep.put(
                deal + "/products",
                Map.of(
                        "lines",
                        List.of(
                                Map.of("productId", saw, "quantity", 0),
                                Map.of("name", "x", "quantity", 1),
                                Map.of("quantity", 1, "unitPrice", -1))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").findValuesAsString("field"))
                .containsExactly("lines[0].quantity", "lines[1].unitPrice", "lines[2].name", "lines[2].unitPrice");
        var stranger = Map.of("productId", "00000000-0000-7000-8000-000000000000", "quantity", 1);
        assertThat(rep.put(deal + "/products", Map.of("lines", List.of(stranger)))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("unknown_product");
        assertThat(rep.put(deal + "/products", Map.of("lines", lines(), "version", 99))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void areInTheAuditTrail() {
        rep.put(deal + "/products", Map.of("lines", lines(), "valueFromProducts", true));
        var entry =
                rep.get("/api/admin/audit?action=opportunity.updated").json().at("/items/0");
        assertThat(entry.at("/changes/products/after/0").asString()).isEqualTo("3 × Saw @ 100");
        assertThat(entry.at("/changes/value/after").decimalValue()).isEqualByComparingTo("316.67");
    }
}

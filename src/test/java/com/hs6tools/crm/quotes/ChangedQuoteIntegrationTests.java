package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestCaller.Answer;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft that gets another customer, currency or deal without its lines being said anew. */
@IntegrationTest
class ChangedQuoteIntegrationTests {
    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private String ada = "";
    private String bob = "";
    private String deal = "";

    ChangedQuoteIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        ada = id(rep.post("/api/crm/customers", Map.of("firstName", "Ada")));
        bob = id(rep.post("/api/crm/customers", Map.of("firstName", "Bob")));
        deal = id(rep.post("/api/crm/opportunities", Map.of("title", "Saws", "customerId", ada)));
        rep.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100));
        rep.post("/api/crm/products", Map.of("sku", "AXE", "name", "Axe"));
        var list = id(rep.post(
                "/api/crm/price-lists",
                Map.of("name", "Ada's", "currency", "USD", "audience", "CUSTOMERS", "customerIds", List.of(ada))));
        for (var sku : List.of("SAW", "AXE")) {
            rep.put(
                    "/api/crm/price-lists/" + list + "/items",
                    Map.of("sku", sku, "steps", List.of(Map.of("unitPrice", 70))));
        }
    }

    @Test
    void anotherCustomerGetsHisOwnPricesAndNotTheDeal() {
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2},{\"sku\":\"SAW\",\"quantity\":1,\"unitPrice\":60}");
        var changed = rep.patch(quote, Map.of("customerId", bob));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        var lines = changed.json().get("lines");
        assertThat(lines.at("/0/unitPrice").decimalValue()).isEqualByComparingTo("100");
        assertThat(lines.at("/0/origin/source").asString()).isEqualTo("CATALOGUE");
        assertThat(lines.at("/1/unitPrice").decimalValue())
                .as("what was typed stays")
                .isEqualByComparingTo("60");
        assertThat(changed.text()).doesNotContain("Ada's");
        assertThat(changed.json().at("/price/total").decimalValue()).isEqualByComparingTo("260");
        assertThat(changed.json().has("opportunityId")).isFalse();
    }

    @Test
    void theLimitsAreMeasuredFromTheNewCustomersPrices() {
        rep.put("/api/crm/quote-limits", "{\"lineDiscount\":10}");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":1,\"unitPrice\":65}");
        assertThat(rep.get(quote).json().has("approval")).as("65 of 70").isFalse();
        assertThat(rep.patch(quote, Map.of("customerId", bob))
                        .json()
                        .get("approval")
                        .asString())
                .as("65 of 100")
                .isEqualTo("NEEDED");
    }

    @Test
    void aPriceThatOnlyTheOldCustomerHadIsAskedFor() {
        var quote = draft("{\"sku\":\"AXE\",\"quantity\":1}");
        refused(rep.patch(quote, Map.of("customerId", bob)), "lines[0].unitPrice", "no_price");
        assertThat(rep.get(quote).json().get("customerId").asString()).isEqualTo(ada);
    }

    @Test
    void anotherCurrencyNeedsTheAmountsAnew() {
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":2}");
        refused(rep.patch(quote, Map.of("currency", "EUR")), "lines", "required");
        assertThat(rep.get(quote).json().get("currency").asString()).isEqualTo("USD");
        rep.patch(quote, Map.of("shipping", 5, "discount", Map.of("amount", 3)));
        var body = "{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"SAW\",\"quantity\":2,\"unitPrice\":90}]%s}";
        var half = rep.patch(quote, body.formatted(""));
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.json().get("errors").findValuesAsString("field")).containsExactly("discount", "shipping");
        var whole = rep.patch(quote, body.formatted(",\"shipping\":4,\"discount\":null"));
        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(whole.json().at("/price/total").decimalValue()).isEqualByComparingTo("184");
        assertThat(rep.patch(quote, Map.of("currency", "EUR")).status())
                .as("the same one")
                .isEqualTo(200);
    }

    @Test
    void aDealOfAnotherCustomerIsRefused() {
        var made = rep.post("/api/crm/quotes", Map.of("customerId", bob, "opportunityId", deal));
        refused(made, "opportunityId", "other_customer");
        var quote = draft("{\"sku\":\"SAW\",\"quantity\":1}");
        refused(rep.patch(quote, Map.of("customerId", bob, "opportunityId", deal)), "opportunityId", "other_customer");
        var his = id(rep.post("/api/crm/opportunities", Map.of("title", "More", "customerId", bob)));
        refused(rep.patch(quote, Map.of("opportunityId", his)), "opportunityId", "other_customer");
        assertThat(rep.patch(quote, Map.of("customerId", bob, "opportunityId", his))
                        .json()
                        .get("opportunityId")
                        .asString())
                .isEqualTo(his);
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    private String draft(String lines) {
        var body = "{\"customerId\":\"%s\",\"opportunityId\":\"%s\",\"lines\":[%s]}".formatted(ada, deal, lines);
        return "/api/crm/quotes/" + id(rep.post("/api/crm/quotes", body));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}

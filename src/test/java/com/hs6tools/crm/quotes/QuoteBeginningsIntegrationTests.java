package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What quotes begin with: templates, bundles, revisions and how these differ. */
@IntegrationTest
class QuoteBeginningsIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";
    private static final String TEMPLATES = "/api/crm/quote-templates";
    private static final String BUNDLES = "/api/crm/quote-bundles";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller shop;
    private String customer = "";

    QuoteBeginningsIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.shop = http.nobody();
    }

    @BeforeEach
    void begin() {
        shop = http.as(units.newUnit());
        customer = id(shop.post("/api/crm/customers", Map.of("firstName", "Ann", "email", "ann@example.org")));
        shop.post("/api/crm/products", Map.of("sku", "SAW", "name", "Saw", "price", 100));
    }

    @Test
    void aTemplateOfAQuoteLeavesOutItsCustomerAndAsksForListedPricesAnew() {
        var quote = id(shop.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customer,
                        "title",
                        "Workshop",
                        "terms",
                        "30 days",
                        "lines",
                        List.of(
                                Map.of("sku", "SAW", "quantity", 2),
                                Map.of("sku", "SAW", "quantity", 1, "unitPrice", 80),
                                Map.of("name", "Training", "quantity", 1, "unitPrice", 50)))));
        var template = shop.post(TEMPLATES, Map.of("name", "Workshop", "quoteId", quote))
                .json();
        assertThat(template.get("lineCount").asInt()).isEqualTo(3);
        var content = template.get("content");
        assertThat(content.get("customerId")).isNull();
        assertThat(content.get("terms").asString()).isEqualTo("30 days");
        assertThat(content.at("/lines/0/unitPrice").isMissingNode()).isTrue();
        assertThat(content.at("/lines/1/unitPrice").decimalValue()).isEqualByComparingTo("80");
        assertThat(shop.post(TEMPLATES, Map.of("name", " workshop ", "quoteId", quote))
                        .status())
                .isEqualTo(422);
        var own = Map.of("name", "Own", "content", Map.of("terms", "Cash", "lines", List.of()));
        assertThat(shop.put(TEMPLATES + "/" + template.get("id").asString(), own)
                        .status())
                .isEqualTo(200);
        var bare = Map.of(
                "name",
                "Own",
                "content",
                Map.of("terms", "Cash", "lines", List.of(Map.of("sku", "SAW", "quantity", 1))));
        assertThat(shop.put(TEMPLATES + "/" + template.get("id").asString(), bare)
                        .json()
                        .at("/content/lines/0/name")
                        .asString())
                .as("the catalogue's name")
                .isEqualTo("Saw");
        var stale = Map.of("name", "Own", "version", 1, "content", Map.of("terms", "Card", "lines", List.of()));
        assertThat(shop.put(TEMPLATES + "/" + template.get("id").asString(), stale)
                        .status())
                .as("somebody else has changed it meanwhile")
                .isEqualTo(409);
        assertThat(shop.get(TEMPLATES).json().at("/items/0/content/terms").asString())
                .isEqualTo("Cash");
        assertThat(shop.delete(TEMPLATES + "/" + template.get("id").asString()).status())
                .isEqualTo(204);
    }

    @Test
    void aBundlesPriceIsSharedOutOverItsLinesExactly() {
        var random = new Random(7);
        for (int round = 0; round < 12; round++) {
            var lines = new ArrayList<Map<String, Object>>();
            var sum = BigDecimal.ZERO;
            for (int i = 0; i <= round; i++) {
                var sku = "P" + round + "-" + i;
                var price = BigDecimal.valueOf(1 + random.nextInt(99_999), 2);
                var quantity = 1 + random.nextInt(7);
                shop.post("/api/crm/products", Map.of("sku", sku, "name", sku, "price", price));
                lines.add(Map.of("sku", sku, "quantity", quantity));
                sum = sum.add(price.multiply(BigDecimal.valueOf(quantity)));
            }
            var price = sum.multiply(new BigDecimal("0.7777")).setScale(2, java.math.RoundingMode.DOWN);
            var bundle = id(shop.post(BUNDLES, Map.of("name", "B" + round, "price", price, "lines", lines)));
            var parts = shop.get(BUNDLES + "/" + bundle + "/lines?quantity=3").json();
            assertThat(parts.get("pricing").asString()).isEqualTo("SPREAD");
            var said = new ArrayList<Map<String, Object>>();
            parts.get("lines")
                    .forEach(p -> said.add(Map.of(
                            "productId",
                            p.get("productId").asString(),
                            "quantity",
                            p.get("quantity").decimalValue(),
                            "discount",
                            p.get("discount") == null
                                    ? Map.of("percent", 0)
                                    : Map.of("amount", p.get("discount").decimalValue()))));
            var quote = shop.post(QUOTES, Map.of("customerId", customer, "lines", said))
                    .json();
            assertThat(quote.get("total").decimalValue()).isEqualByComparingTo(price.multiply(new BigDecimal(3)));
        }
    }

    @Test
    void aBundleNeverCostsMoreThanItsParts() {
        var lines = List.of(Map.of("sku", "SAW", "quantity", 1));
        var dear = id(shop.post(BUNDLES, Map.of("name", "Dear", "price", 150, "lines", lines)));
        var parts = shop.get(BUNDLES + "/" + dear + "/lines").json();
        assertThat(parts.get("pricing").asString()).isEqualTo("PARTS_CHEAPER");
        assertThat(parts.get("total").decimalValue()).isEqualByComparingTo("100");
        assertThat(shop.get(BUNDLES + "/" + dear + "/lines?currency=EUR")
                        .json()
                        .get("pricing")
                        .asString())
                .isEqualTo("OTHER_CURRENCY");
        assertThat(shop.get(BUNDLES + "/" + dear + "/lines?quantity=1.5").status())
                .isEqualTo(422);
        assertThat(shop.get(BUNDLES + "/" + dear + "/lines?quantity=-1").status())
                .isEqualTo(422);
        assertThat(shop.get(BUNDLES + "/" + dear + "/lines?currency=XXZ").status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"lines\":[{\"sku\":\"SAW\",\"quantity\":1}]' | name | required",
                "'\"name\":\"A\"' | lines | required",
                "'\"name\":\"A\",\"lines\":[null]' | lines[0] | required",
                "'\"name\":\"A\",\"lines\":[{\"sku\":\"NONE\",\"quantity\":1}]' | lines[0].productId | unknown_product",
                "'\"name\":\"A\",\"lines\":[{\"sku\":\"SAW\",\"quantity\":0}]' | lines[0].quantity | zero",
                "'\"name\":\"A\",\"price\":-1,\"lines\":[{\"sku\":\"SAW\",\"quantity\":1}]' | price | negative",
                "'\"name\":\"A\",\"currency\":\"XXZ\",\"lines\":[]' | currency | unknown_currency"
            })
    void refusesABundleThatCannotBe(String body, String field, String code) {
        var answer = shop.post(BUNDLES, "{" + body + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void aRevisionTellsWhatItChanged() {
        var first = id(shop.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customer,
                        "lines",
                        List.of(
                                Map.of("sku", "SAW", "quantity", 2),
                                Map.of("name", "Freight", "quantity", 1, "unitPrice", 30)))));
        assertThat(shop.get(QUOTES + "/" + first + "/difference").status()).isEqualTo(400);
        shop.post(QUOTES + "/" + first + "/send", null);
        var second = id(shop.post(QUOTES + "/" + first + "/revise", null));
        assertThat(shop.get(QUOTES + "/" + second + "/difference").json().get("lines"))
                .isEmpty();
        shop.patch(
                QUOTES + "/" + second,
                Map.of(
                        "terms",
                        "Cash",
                        "lines",
                        List.of(
                                Map.of("sku", "SAW", "quantity", 3),
                                Map.of("name", "Training", "quantity", 1, "unitPrice", 50))));
        var difference = shop.get(QUOTES + "/" + second + "/difference").json();
        assertThat(difference.at("/was/number").asString()).isEqualTo("Q-000001");
        assertThat(difference.at("/was/price/total").decimalValue()).isEqualByComparingTo("230");
        assertThat(difference.at("/is/price/total").decimalValue()).isEqualByComparingTo("350");
        assertThat(difference.get("lines").valueStream().map(l -> l.get("kind").asString()))
                .containsExactly("CHANGED", "ADDED", "REMOVED");
        assertThat(difference
                        .get("fields")
                        .valueStream()
                        .map(f -> f.get("field").asString()))
                .containsExactly("terms");
    }

    private static String id(TestCaller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }
}

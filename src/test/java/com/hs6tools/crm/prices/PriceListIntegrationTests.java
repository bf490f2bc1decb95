package com.hs6tools.crm.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class PriceListIntegrationTests {
    private static final String LISTS = "/api/crm/price-lists";

    private final TestHttp http;
    private final TestUnits units;
    private final DSLContext sql;
    private Actor admin = Actor.system(new java.util.UUID(0, 0));
    private TestCaller shop;
    private String saw = "";
    private String ada = "";
    private String bob = "";

    PriceListIntegrationTests(TestHttp http, TestUnits units, DSLContext sql) {
        this.http = http;
        this.units = units;
        this.sql = sql;
        this.shop = http.nobody();
    }

    @BeforeEach
    void begin() {
        admin = units.newUnit();
        shop = http.as(admin);
        saw = id(shop.post(
                "/api/crm/products", Map.of("sku", "SAW", "name", "Table saw", "category", "Saws", "price", 100)));
        ada = id(shop.post("/api/crm/customers", Map.of("firstName", "Ada")));
        bob = id(shop.post("/api/crm/customers", Map.of("firstName", "Bob")));
    }

    @Test
    void givesACustomerHisPriceAndSaysWhy() {
        var general = list(Map.of("name", "General", "currency", "USD"));
        put(
                general,
                Map.of(
                        "productId",
                        saw,
                        "steps",
                        List.of(Map.of("unitPrice", 95), Map.of("from", 10, "unitPrice", 90))));
        var own =
                list(Map.of("name", "Ada's", "currency", "USD", "audience", "CUSTOMERS", "customerIds", List.of(ada)));
        put(own, Map.of("categoryId", category(), "steps", List.of(Map.of("percent", 20))));
        var his = price(bob, "10");
        assertThat(his.get("unitPrice").decimalValue()).isEqualByComparingTo("90");
        assertThat(his.at("/offer/listName").asString()).isEqualTo("General");
        assertThat(his.at("/offer/from").decimalValue()).isEqualByComparingTo("10");
        assertThat(price(bob, "1").at("/next/from").decimalValue()).isEqualByComparingTo("10");
        var hers = price(ada, "10");
        assertThat(hers.get("unitPrice").decimalValue()).isEqualByComparingTo("80");
        assertThat(hers.at("/offer/audience").asString()).isEqualTo("CUSTOMERS");
        assertThat(hers.get("considered")).hasSize(2);
    }

    @Test
    void aListOfATierHoldsForWhomTheScoringPutsThere() {
        var gold = list(Map.of("name", "Gold", "currency", "USD", "audience", "TIER", "tier", "GOLD"));
        put(gold, Map.of("sku", "SAW", "steps", List.of(Map.of("unitPrice", 77))));
        assertThat(price(ada, "1").get("source").asString()).isEqualTo("CATALOGUE");
        // the scoring of a customer just made may come in between and put the tier back
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Acting.run(
                    admin,
                    () -> sql.execute(
                            "update customers.standing set tier = 'GOLD' where tenant_id = ? and customer_id = ?::uuid",
                            admin.tenant(),
                            ada));
            assertThat(price(ada, "1").get("unitPrice").decimalValue()).isEqualByComparingTo("77");
        });
        assertThat(price(bob, "1").get("unitPrice").decimalValue()).isEqualByComparingTo("100");
    }

    @Test
    void aListInAnotherCurrencyOrOutOfItsDaysOrSwitchedOffHoldsForNobody() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("name", "Euro", "currency", "EUR"),
                Map.of("name", "Over", "currency", "USD", "validUntil", "2020-01-01"),
                Map.of("name", "Later", "currency", "USD", "validFrom", "2099-01-01"),
                Map.of("name", "Off", "currency", "USD", "active", false))) {
            put(list(wrong), Map.of("productId", saw, "steps", List.of(Map.of("unitPrice", 1))));
        }
        assertThat(price(ada, "1").get("unitPrice").decimalValue()).isEqualByComparingTo("100");
        var euro =
                shop.get("/api/crm/prices?productId=" + saw + "&currency=EUR").json();
        assertThat(euro.get("unitPrice").decimalValue()).isEqualByComparingTo("1");
        assertThat(euro.get("cataloguePrice")).isNull();
    }

    @Test
    void aQuoteTakesThePriceAndCrossesAStepAndKeepsWhatIsTyped() {
        var general = list(Map.of("name", "General", "currency", "USD"));
        put(
                general,
                Map.of(
                        "productId",
                        saw,
                        "steps",
                        List.of(Map.of("unitPrice", 95), Map.of("from", 10, "unitPrice", 90))));
        var quote = shop.post(
                        "/api/crm/quotes",
                        Map.of(
                                "customerId",
                                bob,
                                "lines",
                                List.of(
                                        Map.of("productId", saw, "quantity", 2),
                                        Map.of("productId", saw, "quantity", 12),
                                        Map.of("productId", saw, "quantity", 12, "unitPrice", 60))))
                .json();
        assertThat(quote.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("95");
        assertThat(quote.at("/lines/0/origin/source").asString()).isEqualTo("LIST");
        assertThat(quote.at("/lines/1/unitPrice").decimalValue()).isEqualByComparingTo("90");
        assertThat(quote.at("/lines/1/origin/from").decimalValue()).isEqualByComparingTo("10");
        assertThat(quote.at("/lines/2/origin/source").asString()).isEqualTo("TYPED");
        assertThat(quote.at("/lines/2/origin/listPrice").decimalValue()).isEqualByComparingTo("90");
        shop.delete(LISTS + "/" + general);
        var kept = shop.get("/api/crm/quotes/" + quote.get("id").asString()).json();
        assertThat(kept.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("95");
        assertThat(kept.at("/lines/0/origin/listName").asString()).isEqualTo("General");
    }

    @Test
    void aCopyForAnotherCustomerTakesHisPricesAndKeepsTypedOnes() {
        var own =
                list(Map.of("name", "Ada's", "currency", "USD", "audience", "CUSTOMERS", "customerIds", List.of(ada)));
        put(own, Map.of("productId", saw, "steps", List.of(Map.of("unitPrice", 70))));
        var lines = List.of(
                Map.of("productId", saw, "quantity", 1), Map.of("productId", saw, "quantity", 1, "unitPrice", 66));
        var quote = id(shop.post("/api/crm/quotes", Map.of("customerId", bob, "lines", lines)));
        var copy = shop.post("/api/crm/quotes/" + quote + "/copy?customerId=" + ada, null)
                .json();
        assertThat(copy.get("customerId").asString()).isEqualTo(ada);
        assertThat(copy.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("70");
        assertThat(copy.at("/lines/1/unitPrice").decimalValue()).isEqualByComparingTo("66");
        assertThat(copy.get("total").decimalValue()).isEqualByComparingTo("136");
        assertThat(shop.post("/api/crm/quotes/" + quote + "/copy", null)
                        .json()
                        .get("customerId")
                        .asString())
                .isEqualTo(bob);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"currency\":\"USD\"' | name | required",
                "'\"name\":\"A\",\"currency\":\"XXZ\"' | currency | unknown_currency",
                "'\"name\":\"A\"' | currency | unknown_currency",
                "'\"name\":\"A\",\"currency\":\"USD\",\"audience\":\"TIER\"' | tier | required",
                "'\"name\":\"A\",\"currency\":\"USD\",\"tier\":\"GOLD\"' | tier | not_for_audience",
                "'\"name\":\"A\",\"currency\":\"USD\",\"audience\":\"CUSTOMERS\"' | customerIds | required",
                "'\"name\":\"A\",\"currency\":\"USD\",\"audience\":\"CUSTOMERS\",\"customerIds\":[\"00000000-0000-7000-8000-000000000000\"]' | customerIds | unknown_customer",
                "'\"name\":\"A\",\"currency\":\"USD\",\"validFrom\":\"2026-02-02\",\"validUntil\":\"2026-02-01\"' | validUntil | out_of_range",
                "'\"name\":\" general \",\"currency\":\"USD\"' | name | already_exists"
            })
    void refusesAListThatCannotBe(String body, String field, String code) {
        list(Map.of("name", "General", "currency", "USD"));
        refused(shop.post(LISTS, "{" + body + "}"), field, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[]' | steps | required",
                "'[{\"from\":10,\"unitPrice\":1},{\"from\":10.0,\"unitPrice\":2}]' | steps[1].from | overlapping",
                "'[{\"unitPrice\":1},{\"from\":0,\"unitPrice\":2}]' | steps[1].from | overlapping",
                "'[{\"from\":-1,\"unitPrice\":1}]' | steps[0].from | negative",
                "'[{\"unitPrice\":-1}]' | steps[0].unitPrice | negative",
                "'[{\"unitPrice\":1234567890123456789012345678901234567890}]' | steps[0].unitPrice | number_too_large",
                "'[{\"percent\":100.01}]' | steps[0].percent | out_of_range",
                "'[{\"unitPrice\":1,\"percent\":1}]' | steps[0].unitPrice | ambiguous",
                "'[{\"from\":1}]' | steps[0].unitPrice | required",
                "'[null]' | steps[0] | required"
            })
    void refusesStepsThatCannotBe(String steps, String field, String code) {
        var general = list(Map.of("name", "General", "currency", "USD"));
        refused(
                shop.put(LISTS + "/" + general + "/items", "{\"sku\":\"SAW\",\"steps\":%s}".formatted(steps)),
                field,
                code);
    }

    @Test
    void keepsAListsItemsUntilTheyAreReplacedOrTakenOut() {
        var general = list(Map.of("name", "General", "currency", "USD"));
        put(general, Map.of("sku", "SAW", "steps", List.of(Map.of("unitPrice", 95))));
        var item = put(general, Map.of("productId", saw, "steps", List.of(Map.of("unitPrice", 94))));
        var items = shop.get(LISTS + "/" + general + "/items?q=saw&count=true").json();
        assertThat(items.get("total").asInt()).isEqualTo(1);
        assertThat(items.at("/items/0/steps/0/unitPrice").decimalValue()).isEqualByComparingTo("94");
        assertThat(items.at("/items/0/cataloguePrice").decimalValue()).isEqualByComparingTo("100");
        assertThat(shop.delete(LISTS + "/" + general + "/items/" + item).status())
                .isEqualTo(204);
        assertThat(shop.delete(LISTS + "/" + general + "/items/" + item).status())
                .isEqualTo(404);
        assertThat(price(ada, "1").get("source").asString()).isEqualTo("CATALOGUE");
        var audit = shop.get("/api/admin/audit?action=price_list.priced").json();
        assertThat(audit.get("items")).hasSize(3);
    }

    @Test
    void refusesAChangeOfAVersionThatIsOver() {
        var general = list(Map.of("name", "General", "currency", "USD"));
        assertThat(shop.put(LISTS + "/" + general, Map.of("name", "All", "version", 1))
                        .status())
                .isEqualTo(200);
        assertThat(shop.put(LISTS + "/" + general, Map.of("name", "None", "version", 1))
                        .status())
                .isEqualTo(409);
        assertThat(shop.get(LISTS + "?q=al").json().get("items")).hasSize(1);
    }

    private JsonNode price(String customer, String quantity) {
        var answer = shop.get("/api/crm/prices?productId=" + saw + "&customerId=" + customer + "&quantity=" + quantity
                + "&currency=USD");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String category() {
        return shop.get("/api/crm/product-categories").json().at("/items/0/id").asString();
    }

    private String list(Map<String, Object> body) {
        return id(shop.post(LISTS, body));
    }

    private String put(String list, Map<String, Object> item) {
        var answer = shop.put(LISTS + "/" + list + "/items", item);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asString();
    }

    private static String id(TestCaller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static void refused(TestCaller.Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }
}

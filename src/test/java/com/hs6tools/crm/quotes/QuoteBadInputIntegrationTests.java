package com.hs6tools.crm.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IntegrationTest
class QuoteBadInputIntegrationTests {
    private static final String QUOTES = "/api/crm/quotes";

    private final TestHttp http;
    private final TestUnits units;
    private TestCaller rep;
    private String customer = "";

    QuoteBadInputIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.rep = http.nobody();
    }

    @BeforeEach
    void begin() {
        rep = http.as(units.newUnit());
        customer = rep.post("/api/crm/customers", Map.of("firstName", "Ann"))
                .json()
                .get("id")
                .asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"discount\":{\"percent\":100.01}' | discount.percent | out_of_range",
                "'\"discount\":{\"percent\":-1}' | discount.percent | out_of_range",
                "'\"discount\":{\"percent\":5,\"amount\":5}' | discount | ambiguous",
                "'\"discount\":{\"amount\":1000}' | discount.amount | discount_too_large",
                "'\"currency\":\"XXZ\"' | currency | unknown_currency",
                "'\"language\":\"tlh\"' | language | bad_language",
                "'\"validUntil\":\"2020-01-01\"' | validUntil | in_the_past",
                "'\"shipping\":-5' | shipping | negative",
                "'\"shipping\":0.001' | shipping | too_precise",
                "'\"shipping\":1234567890123456789012345678901234567890' | shipping | number_too_large",
                "'\"ownerId\":\"00000000-0000-7000-8000-000000000000\"' | ownerId | unknown_person"
            })
    void refusesInTheWhole(String wrong, String field, String code) {
        refused(
                "{\"customerId\":\"%s\",\"lines\":[{\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":100}],%s}"
                        .formatted(customer, wrong),
                field,
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"name\":\"Saw\",\"quantity\":-1,\"unitPrice\":1' | quantity | negative",
                "'\"name\":\"Saw\",\"quantity\":0,\"unitPrice\":1' | quantity | zero",
                "'\"name\":\"Saw\",\"unitPrice\":1' | quantity | required",
                "'\"name\":\"Saw\",\"quantity\":1' | unitPrice | no_price",
                "'\"quantity\":1,\"unitPrice\":1' | name | required",
                "'\"sku\":\"NONE\",\"quantity\":1,\"unitPrice\":1' | sku | unknown_product",
                "'\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":1234567890123456789012345678901234567890' | unitPrice | number_too_large",
                "'\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":1,\"discount\":{\"percent\":101}' | discount.percent | out_of_range",
                "'\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":1,\"discount\":{\"amount\":1.01}' | discount.amount | discount_too_large",
                "'\"name\":\"Saw\",\"quantity\":1,\"unitPrice\":1,\"taxRate\":101' | taxRate | out_of_range"
            })
    void refusesInALine(String line, String field, String code) {
        refused("{\"customerId\":\"%s\",\"lines\":[{%s}]}".formatted(customer, line), "lines[0]." + field, code);
    }

    private void refused(String body, String field, String code) {
        var answer = rep.post(QUOTES, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void keepsSumsWithinWhatCanBeStored() {
        var huge = rep.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customer,
                        "lines",
                        List.of(line("Saw", new BigDecimal("99999999999999"), new BigDecimal("99999999999999")))));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.json().at("/errors/0/code").asString()).isEqualTo("number_too_large");
    }

    @Test
    void takesTwoThousandLinesWithSeveralRatesAndNoMore() {
        var lines = IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    var line = new HashMap<>(line("Screw " + i, BigDecimal.ONE, new BigDecimal("0.5")));
                    line.put("taxRate", i % 3 == 0 ? 0 : i % 3 == 1 ? 9 : 20);
                    return (Map<String, Object>) line;
                })
                .toList();
        var made = rep.post(QUOTES, Map.of("customerId", customer, "lines", lines));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("lines").size()).isEqualTo(2_000);
        assertThat(made.json().at("/price/taxes").size()).isEqualTo(3);
        assertThat(made.json().at("/price/subtotal").decimalValue()).isEqualByComparingTo("1000");
        var pdf = rep.get(QUOTES + "/" + made.json().get("id").asString() + "/pdf");
        assertThat(pdf.response().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        var tooMany = new java.util.ArrayList<>(lines);
        tooMany.add(lines.getFirst());
        assertThat(rep.post(QUOTES, Map.of("customerId", customer, "lines", tooMany))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void sendsNothingWithoutALineOrAnAddress() {
        var empty = rep.post(QUOTES, Map.of("customerId", customer))
                .json()
                .get("id")
                .asString();
        var noLine = rep.post(QUOTES + "/" + empty + "/send", Map.of("to", "a@example.org"));
        assertThat(noLine.json().at("/errors/0/field").asString()).isEqualTo("lines");
        rep.patch(QUOTES + "/" + empty, Map.of("lines", List.of(line("Saw", BigDecimal.ONE, BigDecimal.TEN))));
        var nobody = rep.post(QUOTES + "/" + empty + "/send", null);
        assertThat(nobody.json().at("/errors/0/field").asString()).isEqualTo("to");
    }

    @Test
    void roundsRialsToWholeOnes() {
        var made = rep.post(
                QUOTES,
                Map.of(
                        "customerId",
                        customer,
                        "currency",
                        "IRR",
                        "lines",
                        List.of(line("Nail", new BigDecimal("3"), new BigDecimal("1000.5")))));
        assertThat(made.json().at("/price/total").decimalValue()).isEqualByComparingTo("3002");
    }

    private static Map<String, Object> line(String name, BigDecimal quantity, BigDecimal price) {
        return Map.of("name", name, "quantity", quantity, "unitPrice", price);
    }
}

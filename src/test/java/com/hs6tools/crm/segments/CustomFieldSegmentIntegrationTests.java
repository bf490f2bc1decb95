package com.hs6tools.crm.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import com.hs6tools.crm.scoring.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Segments by custom fields. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFieldSegmentIntegrationTests {
    private static final String SEGMENTS = "/api/crm/segments";
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestHttp http;
    private final TestUnits units;
    private final TestCaller admin;

    CustomFieldSegmentIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.as(units.newUnit());
    }

    @BeforeAll
    void fill() {
        new OwnFields(admin).makeAll("CUSTOMER");
        customer(admin, "whole", OwnFields.VALUES);
        customer(admin, "other", Map.of("machines", 10, "credit", false, "trades", List.of("metal")));
        customer(admin, "empty", Map.of());
    }

    private static String customer(TestCaller caller, String name, Map<String, ?> custom) {
        var made = caller.post(CUSTOMERS, Map.of("lastName", name, "customFields", custom));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "words|IS|'ANGSTROM كارگاه'|",
                "words|IS|'کارگاه angstrom'|whole",
                "words|IS_NOT|'کارگاه angstrom'|other empty",
                "words|CONTAINS|'GSTR'|whole",
                "words|STARTS_WITH|'کارگا'|whole",
                "words|EMPTY||other empty",
                "words|NOT_EMPTY||whole",
                "machines|GTE|3.25|whole other",
                "machines|BETWEEN|[4,20]|other",
                "machines|IS_NOT|10|whole empty",
                "machines|EMPTY||empty",
                "budget|GT|1250000|whole",
                "since|BEFORE|'2020-03-01'|whole",
                "since|AFTER|'2020-03-01'|",
                "since|ON|'2020-02-29'|whole",
                "since|BETWEEN|['2020-01-01','2020-12-31']|whole",
                "size|IS|['small','large']|whole",
                "trades|IS|['stone','wood']|whole",
                "trades|IS_NOT|['stone']|other empty",
                "credit|IS|['false']|other",
                "site|CONTAINS|'example'|whole"
            })
    void findWhoSaysIt(String field, String operator, @Nullable String value, @Nullable String names) {
        var rule = "{\"field\": \"custom." + field + "\", \"operator\": \"" + operator + "\""
                + (value == null ? "" : ", \"value\": " + value.replace('\'', '"')) + "}";
        var found = admin.post(SEGMENTS + "/preview", "{\"definition\": " + rule + "}");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().get("items").findValuesAsString("name"))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(" "));
    }

    /** Today is 2026-06-30. */
    @ParameterizedTest
    @CsvSource({
        "IN_LAST, 7, DAYS, today week",
        "IN_LAST, 8, DAYS, today week eight",
        "IN_LAST, 12, MONTHS, today week eight",
        "MORE_THAN_AGO, 7, DAYS, eight old",
        "IN_NEXT, 7, DAYS, today soon",
        "IN_NEXT, 1, MONTHS, today soon",
    })
    void findDaysByHowFarTheyAre(String operator, int amount, String unit, String names) {
        var shop = http.as(units.newUnit(s -> TestSettings.clock(s, "2026-06-30")));
        new OwnFields(shop).make("CUSTOMER", "renewal", "DATE");
        Map.of(
                        "old", "2020-01-01",
                        "eight", "2026-06-23",
                        "week", "2026-06-24",
                        "today", "2026-06-30",
                        "soon", "2026-07-07",
                        "later", "2027-07-07")
                .forEach((name, day) -> customer(shop, name, Map.of("renewal", day)));
        var rule = Map.of(
                "field", "custom.renewal", "operator", operator, "value", Map.of("amount", amount, "unit", unit));
        var found = shop.post(SEGMENTS + "/preview", Map.of("definition", rule));
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().get("items").findValuesAsString("name")).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void letCustomersInAndOutAsDaysPass() {
        var shop = http.as(units.newUnit(s -> TestSettings.clock(s, "2026-06-30")));
        new OwnFields(shop).make("CUSTOMER", "renewal", "DATE");
        customer(shop, "Ada", Map.of("renewal", "2026-07-08"));
        customer(shop, "Grace", Map.of("renewal", "2026-06-30"));
        var rule =
                Map.of("field", "custom.renewal", "operator", "IN_NEXT", "value", Map.of("amount", 7, "unit", "DAYS"));
        var id = shop.post(SEGMENTS, Map.of("name", "Renews soon", "definition", rule))
                .json()
                .get("id")
                .asString();
        members(shop, id, "Grace");
        shop.put("/api/admin/settings", Map.of("clock", "2026-07-01"));
        members(shop, id, "Ada");
    }

    @ParameterizedTest
    @CsvSource({
        "custom.nope, IS, definition.field unknown_field",
        "custom.machines, CONTAINS, definition.operator unknown_operator",
        "custom.machines, GTE, definition.value bad_value",
        "custom.size, IS, definition.value bad_value",
        "custom.since, ON, definition.value bad_value",
    })
    void sayWhatIsWrong(String field, String operator, String error) {
        var rule = Map.of("field", field, "operator", operator, "value", "99999-01-01");
        assertThat(OwnFields.codes(admin.post(SEGMENTS + "/count", Map.of("definition", rule))))
                .containsExactly(error);
    }

    @Test
    void areNamedInTheCatalogueOfFields() {
        assertThat(admin.get(SEGMENTS + "/fields").json().get("items").findValuesAsString("name"))
                .contains("custom.words", "custom.trades", "tier");
    }

    private static void members(TestCaller caller, String segment, String... names) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(caller.get(SEGMENTS + "/" + segment).json().has("filling"))
                    .isFalse();
            assertThat(caller.get(CUSTOMERS + "?segment=" + segment)
                            .json()
                            .get("items")
                            .findValuesAsString("name"))
                    .containsExactlyInAnyOrder(names);
        });
    }

    @Test
    void followAValueAndStandStillByAnArchivedField() {
        var shop = http.as(units.newUnit());
        var field = new OwnFields(shop).make("CUSTOMER", "machines", "NUMBER");
        var at = OwnFields.FIELDS + "/" + field.get("id").asString();
        var ada = customer(shop, "Ada", Map.of("machines", 1));
        customer(shop, "Grace", Map.of("machines", 9));
        var definition = Map.of("field", "custom.machines", "operator", "GTE", "value", 5);
        var made = shop.post(SEGMENTS, Map.of("name", "Many machines", "definition", definition));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.json().get("id").asString();
        members(shop, id, "Grace");
        shop.patch(CUSTOMERS + "/" + ada, Map.of("customFields", Map.of("machines", 5)));
        members(shop, id, "Ada", "Grace");
        var why = shop.get(SEGMENTS + "/" + id + "/explain?customer=" + ada);
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        assertThat(why.text()).contains("\"5\"");

        shop.send(HttpMethod.DELETE, at, null);
        members(shop, id);
        var problems = shop.get(SEGMENTS + "/" + id).json().get("problems");
        assertThat(problems.toString()).contains("archived_field", "custom.machines", "finds nobody");
        assertThat(OwnFields.codes(shop.post(SEGMENTS + "/count", Map.of("definition", definition))))
                .containsExactly("definition.field archived_field");
        assertThat(shop.patch(SEGMENTS + "/" + id, Map.of("name", "Kept all the same"))
                        .status())
                .isEqualTo(200);
        shop.post(at + "/restore", null);
        members(shop, id, "Ada", "Grace");
    }
}

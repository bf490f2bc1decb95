package com.hs6tools.crm.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists sorted by custom fields, page by page. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomSortIntegrationTests {
    private final TestHttp http;
    private final TestUnits units;
    private final TestCaller admin;

    CustomSortIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.as(units.newUnit());
    }

    @BeforeAll
    void fill() {
        for (var record : List.of("CUSTOMER", "LEAD", "OPPORTUNITY")) {
            var fields = new OwnFields(admin);
            fields.makeAll(record);
            fields.make(record, "secret", "TEXT", Map.of("sensitive", true));
        }
        var of = make("customers", Map.of("lastName", "nothing one"));
        make("customers", Map.of("lastName", "nothing two"));
        all(of, "ten", Map.of("machines", 10, "words", "Öl", "since", "2024-05-01", "size", "large", "credit", true));
        all(of, "two", Map.of("machines", 2, "words", "zinc", "since", "2019-12-31", "size", "small", "credit", false));
        all(of, "also two", Map.of("machines", 2, "words", "apple", "since", "2024-05-01", "size", "small"));
        all(of, "minus", Map.of("machines", -1.5, "words", "null", "site", "https://a.example"));
        // a neighbour whose values are in no list here
        var neighbour = http.as(units.newUnit());
        new OwnFields(neighbour).makeAll("CUSTOMER");
        neighbour.post("/api/crm/customers", Map.of("lastName", "neighbour", "customFields", OwnFields.VALUES));
    }

    private void all(String customer, String name, Map<String, ?> values) {
        make("customers", Map.of("lastName", name, "customFields", values));
        make("leads", Map.of("lastName", name, "customFields", values));
        make("opportunities", Map.of("title", name, "customerId", customer, "customFields", values));
    }

    private String make(String path, Map<String, ?> body) {
        var made = admin.post("/api/crm/" + path, new HashMap<>(body));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    /** One record at a time, so that every place in the order is a page's beginning once. */
    private List<String> walked(String path, String query) {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = admin.get("/api/crm/" + path + "?limit=1&" + query + "&cursor=" + cursor);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            names.addAll(
                    answer.json().get("items").findValuesAsString(path.equals("opportunities") ? "title" : "name"));
            var next = answer.json().get("nextCursor");
            cursor = next.isNull() ? "" : next.asString();
        } while (!cursor.isEmpty() && names.size() < 20);
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "custom.machines, minus/two/also two/ten/nothing one/nothing two",
        "-custom.machines, ten/also two/two/minus/nothing two/nothing one",
        "custom.words, also two/minus/ten/two/nothing one/nothing two",
        "custom.since, two/ten/also two/nothing one/nothing two/minus",
        "-custom.since, also two/ten/two/minus/nothing two/nothing one",
        "custom.size, two/also two/ten/nothing one/nothing two/minus",
        "-custom.size, ten/also two/two/minus/nothing two/nothing one",
        "custom.credit, two/ten/nothing one/nothing two/also two/minus",
        "custom.site, minus/nothing one/nothing two/ten/two/also two",
        "custom.budget, nothing one/nothing two/ten/two/also two/minus"
    })
    void orderCustomersBy(String sort, String names) {
        var expected = names.split("/");
        assertThat(walked("customers", "sort=" + sort)).containsExactly(expected);
        var whole = admin.get("/api/crm/customers?sort=" + sort).json().get("items");
        assertThat(whole.findValuesAsString("name")).containsExactly(expected);
        var file = admin.get("/api/crm/customers?format=csv&sort=" + sort)
                .text()
                .lines()
                .skip(1)
                .toList();
        assertThat(file).hasSameSizeAs(expected);
        for (int n = 0; n < expected.length; n++) {
            assertThat(file.get(n)).contains(expected[n]);
        }
    }

    @Test
    void orderWhatFiltersLeave() {
        assertThat(walked("customers", "sort=-custom.machines&custom.size=small"))
                .containsExactly("also two", "two");
        assertThat(walked("customers", "sort=custom.size&q=two")).containsExactly("two", "also two", "nothing two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "opportunities"})
    void orderLeadsAndOpportunitiesToo(String path) {
        assertThat(walked(path, "sort=-custom.machines")).containsExactly("ten", "also two", "two", "minus");
        assertThat(walked(path, "sort=custom.size")).containsExactly("two", "also two", "ten", "minus");
        assertThat(admin.get("/api/crm/" + path + "?format=csv&sort=custom.words")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "custom.nope, unknown_sort",
        "custom., unknown_sort",
        "custom, unknown_sort",
        "-custom.machines.x, unknown_sort",
        "custom.trades, not_sortable",
        "-custom.secret, not_sortable"
    })
    void refuse(String sort, String code) {
        for (var path : List.of("customers", "leads", "opportunities")) {
            var answer = admin.get("/api/crm/" + path + "?sort=" + sort);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo(code);
        }
    }

    @Test
    void refuseAPlaceOfAnotherOrder() {
        var next = admin.get("/api/crm/customers?limit=1&sort=custom.machines")
                .json()
                .get("nextCursor")
                .asString();
        assertThat(admin.get("/api/crm/customers?sort=custom.words&cursor=" + next)
                        .status())
                .isEqualTo(400);
        var made = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("custom.machines\n0197c000-0000-7000-8000-000000000000\nabc".getBytes());
        assertThat(admin.get("/api/crm/customers?sort=custom.machines&cursor=" + made)
                        .status())
                .isEqualTo(400);
        var nowhere = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("name\n0197c000-0000-7000-8000-000000000000".getBytes());
        assertThat(admin.get("/api/crm/customers?sort=name&cursor=" + nowhere).status())
                .isEqualTo(400);
    }
}

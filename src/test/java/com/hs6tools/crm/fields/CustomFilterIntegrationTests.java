package com.hs6tools.crm.fields;

import static com.hs6tools.crm.fields.OwnFields.VALUES;
import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists narrowed by custom fields. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFilterIntegrationTests {
    private final TestHttp http;
    private final TestUnits units;
    private final TestCaller admin;

    CustomFilterIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.admin = http.as(units.newUnit());
    }

    @BeforeAll
    void fill() {
        for (var record : List.of("CUSTOMER", "LEAD", "OPPORTUNITY")) {
            new OwnFields(admin).makeAll(record);
        }
        var whole = make("customers", Map.of("lastName", "whole", "customFields", VALUES));
        make(
                "customers",
                Map.of(
                        "lastName",
                        "other",
                        "customFields",
                        Map.of("machines", 10, "credit", false, "trades", List.of("metal"), "since", "2024-01-01")));
        make("customers", Map.of("lastName", "empty"));
        make("leads", Map.of("lastName", "whole", "customFields", VALUES));
        make("leads", Map.of("lastName", "empty"));
        make("opportunities", Map.of("title", "whole", "customerId", whole, "customFields", VALUES));
        make("opportunities", Map.of("title", "empty", "customerId", whole));
        // a neighbour who says the same
        var neighbour = http.as(units.newUnit());
        new OwnFields(neighbour).makeAll("CUSTOMER");
        neighbour.post("/api/crm/customers", Map.of("lastName", "neighbour", "customFields", VALUES));
    }

    private String make(String path, Map<String, ?> body) {
        var made = admin.post("/api/crm/" + path, new HashMap<>(body));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().get("id").asString();
    }

    private List<String> found(String path, String query) {
        var answer = admin.get("/api/crm/" + path + "?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("items").findValuesAsString(path.equals("opportunities") ? "title" : "name");
    }

    @ParameterizedTest
    @CsvSource({
        "custom.words=کارگاه angstrom, whole",
        "custom.words=كارگاه, ''",
        "custom.words.like=NGSTR, whole",
        "custom.words.like=100%, ''",
        "custom.words.ne=x, whole other empty",
        "custom.words.empty=true, other empty",
        "custom.words.empty=false, whole",
        "custom.machines=3.25, whole",
        "custom.machines.gt=3, whole other",
        "custom.machines.gte=10, other",
        "custom.machines.lt=10, whole",
        "custom.machines.lte=10.0, whole other",
        "custom.machines.ne=10, whole empty",
        "custom.budget.gt=1000000, whole",
        "custom.since.lt=2024-01-01, whole",
        "custom.since.gte=2024-01-01, other",
        "custom.since=2020-02-29, whole",
        "custom.size=large, whole",
        "custom.size=large&custom.size=small, whole",
        "custom.size.ne=large, other empty",
        "custom.trades=wood, whole",
        "custom.trades=wood&custom.trades=metal, whole other",
        "custom.trades.ne=wood, other empty",
        "custom.credit=true, whole",
        "custom.credit=false, other",
        "custom.credit.empty=true, empty",
        "custom.site.like=example.com, whole",
        "custom.credit=false&custom.machines.gt=3, other"
    })
    void findCustomersBy(String query, String names) {
        var expected = names.isEmpty() ? new String[0] : names.split(" ");
        for (var sort : List.of("-createdAt", "name", "-lifetimeValue")) {
            assertThat(found("customers", query + "&sort=" + sort)).as(sort).containsExactlyInAnyOrder(expected);
        }
        assertThat(admin.get("/api/crm/customers?count=true&" + query)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(expected.length);
    }

    @Test
    void findLeadsAndOpportunitiesToo() {
        for (var path : List.of("leads", "opportunities")) {
            assertThat(found(path, "custom.size=large&custom.machines.gte=3")).containsExactly("whole");
            assertThat(found(path, "custom.trades.empty=true")).containsExactly("empty");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "custom.nope=1, unknown_filter",
        "custom=1, unknown_filter",
        "custom.=1, unknown_filter",
        "custom.machines.like=1, bad_operator",
        "custom.size.gt=a, bad_operator",
        "custom.machines=abc, bad_filter_value",
        "custom.machines=1e999999999, bad_filter_value",
        "custom.since=2023-02-30, bad_filter_value",
        "custom.size=huge, bad_filter_value",
        "custom.credit=maybe, bad_filter_value",
        "custom.words.empty=perhaps, bad_filter_value"
    })
    void refuse(String query, String code) {
        var answer = admin.get("/api/crm/customers?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void areColumnsOfAFile() {
        var csv = admin.get("/api/crm/customers?format=csv&custom.size=large").text();
        assertThat(csv.lines().findFirst().orElse("")).contains("custom.words,custom.machines,custom.budget");
        assertThat(csv).contains("3.25", "1250000.5", "2020-02-29", "\"wood, stone\"", "https://example.com/a?b=c");
        assertThat(admin.get("/api/crm/leads?format=csv").text()).contains("custom.trades");
        assertThat(admin.get("/api/crm/opportunities?format=csv").text()).contains("custom.trades");
    }
}

package com.hs6tools.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that say custom fields. */
@IntegrationTest
class CustomFieldImportIntegrationTests {
    private static final String CUSTOMERS = """
            id;last name;custom.machines;Budget of the year;since;custom.size;trades;credit;site;account
            1;Ada;3,25;"1.250.000,50";1398-12-10;large;wood, The stone;yes;https://example.com;IR-17
            2;Bob;many;;;;;;;
            3;Cem;;;2023-02-30;;;;;
            4;Dina;;;;huge;;;;
            5;Eli;;;;;wood, glass;;;
            6;Fay;;;;;;perhaps;;
            7;Gus;;;;;;;javascript:x;
            8;Hal;;;;;;;;
            """;

    private final ImportTrial trial;
    private final UndoImport undo;
    private final RejectedRows rejects;
    private final Actor unit;
    private final TestCaller admin;
    private final OwnFields fields;

    CustomFieldImportIntegrationTests(
            ImportTrial trial, UndoImport undo, RejectedRows rejects, TestUnits units, TestHttp http) {
        this.trial = trial;
        this.undo = undo;
        this.rejects = rejects;
        this.unit = units.newUnit();
        this.admin = http.as(unit);
        this.fields = new OwnFields(admin);
    }

    private UUID take(ImportKind kind, String file, @Nullable Map<String, String> mapping, boolean dryRun) {
        return trial.take(
                        unit,
                        "file.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        new ImportRequest(kind, null, mapping, null, dryRun, null))
                .id();
    }

    private List<String> rejected(UUID id) {
        return trial.as(
                unit,
                () -> rejects.first(id, 100).stream()
                        .map(r -> r.line() + " " + r.field() + " " + r.code())
                        .toList());
    }

    private String stored() {
        return trial.row(
                unit,
                "select string_agg(external_id || ' ' || custom_fields, '; ' order by external_id) from customers.customer");
    }

    @Test
    void areGuessedByTheirNamesReadInTheirKindAndRefusedRowByRow() {
        fields.makeAll("CUSTOMER");
        fields.make("CUSTOMER", "account", "TEXT", Map.of("sensitive", true));
        fields.make("CUSTOMER", "branch", "TEXT", Map.of("defaultValue", "Tehran"));
        var budget = admin.get(OwnFields.FIELDS)
                .json()
                .get("items")
                .valueStream()
                .filter(f -> f.get("key").asString().equals("budget"))
                .findFirst()
                .orElseThrow();
        admin.patch(
                OwnFields.FIELDS + "/" + budget.get("id").asString(),
                Map.of("labels", Map.of("en", "Budget of the year")));
        var tried = take(ImportKind.CUSTOMERS, CUSTOMERS, null, true);
        assertThat(trial.found(unit, tried).result()).isEqualTo(new Counts(2, 0, 0, 6, 0));
        assertThat(stored()).isEqualTo("null");

        var first = take(ImportKind.CUSTOMERS, CUSTOMERS, null, false);
        assertThat(trial.found(unit, first).result()).isEqualTo(new Counts(2, 0, 0, 6, 0));
        assertThat(rejected(first))
                .containsExactly(
                        "3 custom.machines bad_number",
                        "4 custom.since bad_date",
                        "5 custom.size bad_value",
                        "6 custom.trades bad_value",
                        "7 custom.credit bad_value",
                        "8 custom.site bad_link");
        var customer = admin.get("/api/crm/customers?externalId=1").json().at("/items/0/customFields");
        assertThat(customer.get("machines").decimalValue()).isEqualByComparingTo("3.25");
        assertThat(customer.get("budget").decimalValue()).isEqualByComparingTo("1250000.5");
        assertThat(customer.get("since").asString()).as("a Jalali day").isEqualTo("2020-02-29");
        assertThat(customer.get("size").asString()).isEqualTo("large");
        assertThat(customer.get("trades").toString()).isEqualTo("[\"wood\",\"stone\"]");
        assertThat(customer.get("credit").asBoolean()).isTrue();
        assertThat(customer.get("branch").asString()).as("default").isEqualTo("Tehran");
        assertThat(stored()).doesNotContain("IR-17");
        assertThat(admin.get("/api/crm/customers?custom.machines.gt=3&custom.trades=stone")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);

        var again = take(ImportKind.CUSTOMERS, CUSTOMERS, null, false);
        assertThat(trial.found(unit, again).result()).as("nothing new").isEqualTo(new Counts(0, 0, 2, 6, 0));
        var before = stored();
        var changed = take(ImportKind.CUSTOMERS, "id;custom.machines\n1;5\n", null, false);
        assertThat(trial.found(unit, changed).result()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(admin.get("/api/crm/customers?custom.machines=5&custom.trades=stone")
                        .json()
                        .get("items")
                        .size())
                .as("what is not said stays")
                .isEqualTo(1);
        trial.finished(unit, trial.as(unit, () -> undo.undo(changed).id()));
        assertThat(stored()).isEqualTo(before);
        assertThat(admin.get("/api/crm/customers?custom.machines=3.25")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void ofDealsComeAlongAndGoBack() {
        fields.make("OPPORTUNITY", "machines", "NUMBER");
        fields.make("OPPORTUNITY", "branch", "TEXT", Map.of("defaultValue", "Tehran"));
        take(ImportKind.CUSTOMERS, "id;last name\nC1;Ada\n", null, false);
        var file = "deal id;title;customer id;stage;machines\nD1;Saws;C1;new;%s\nD2;Drills;C1;new;\n";
        var first = take(ImportKind.OPPORTUNITIES, file.formatted("3"), null, false);
        assertThat(trial.found(unit, first).result()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        var deal = admin.get("/api/crm/opportunities?custom.machines=3").json().at("/items/0/customFields");
        assertThat(deal.get("branch").asString()).as("default").isEqualTo("Tehran");
        var changed = take(ImportKind.OPPORTUNITIES, file.formatted("5"), null, false);
        assertThat(trial.found(unit, changed).result()).isEqualTo(new Counts(0, 1, 1, 0, 0));
        trial.finished(unit, trial.as(unit, () -> undo.undo(changed).id()));
        assertThat(admin.get("/api/crm/opportunities?custom.machines=3").json().get("items"))
                .hasSize(1);
        var bad = take(ImportKind.OPPORTUNITIES, file.formatted("many"), null, false);
        assertThat(rejected(bad)).containsExactly("2 custom.machines bad_number");
    }

    @Test
    void areMappedByHand() {
        fields.make("LEAD", "machines", "NUMBER");
        var id = take(ImportKind.LEADS, "a,b\nAda,7\n", Map.of("fullName", "a", "custom.machines", "b"), false);
        assertThat(trial.found(unit, id).result()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(admin.get("/api/crm/leads?custom.machines=7")
                        .json()
                        .get("items")
                        .findValuesAsString("name"))
                .containsExactly("Ada");
        var unknown = Assertions.catchThrowableOfType(
                InvalidInput.class,
                () -> take(ImportKind.LEADS, "a,b\nAda,7\n", Map.of("fullName", "a", "custom.nope", "b"), false));
        assertThat(unknown.errors().getFirst().code()).isEqualTo("unknown_field");
        assertThat(unknown.getMessage()).contains("custom.machines");
    }
}

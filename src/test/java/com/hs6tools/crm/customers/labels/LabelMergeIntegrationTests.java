package com.hs6tools.crm.customers.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class LabelMergeIntegrationTests {
    private static final String TAGS = "/api/crm/tags";

    private final TestUnits units;
    private final TestHttp http;
    private TestCaller admin;

    LabelMergeIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        admin = http.as(units.newUnit());
    }

    @Test
    void saysBeforehandWhatTheMergeThenDoes() {
        customer(Map.of("firstName", "Ada", "tags", List.of("wood", "timber")));
        customer(Map.of("firstName", "Bea", "tags", List.of("wood")));
        customer(Map.of("firstName", "Cem", "tags", List.of("timber")));
        var wood = label(TAGS, "wood");
        var timber = label(TAGS, "timber");

        var asked = admin.get(TAGS + "/" + wood + "/merge?into=" + timber).json();
        assertThat(asked.get("customers").asInt()).isEqualTo(2);
        assertThat(asked.get("both").asInt()).isEqualTo(1);
        assertThat(asked.get("after").asInt()).isEqualTo(3);
        assertThat(count(TAGS, "wood")).as("asking changes nothing").isEqualTo(2);

        var merged =
                admin.post(TAGS + "/" + wood + "/merge", Map.of("into", timber)).json();
        assertThat(merged.get("customers").asInt()).isEqualTo(3);
    }

    @Test
    void countsIndustriesByTheirWord() {
        customer(Map.of("firstName", "Ada", "industry", "Joinery"));
        customer(Map.of("firstName", "Bea", "industry", "Carpentry"));
        var path = "/api/crm/industries";
        var joinery = label(path, "Joinery");
        var asked = admin.get(path + "/" + joinery + "/merge?into=" + label(path, "Carpentry"))
                .json();
        assertThat(asked.get("after").asInt()).isEqualTo(2);
        assertThat(asked.get("both").asInt()).isZero();
    }

    @Test
    void countsOnlyCustomersThatAreThere() {
        customer(Map.of("firstName", "Ada", "tags", List.of("wood")));
        var bea = customer(Map.of("firstName", "Bea", "tags", List.of("wood")));
        admin.delete("/api/crm/customers/" + bea);
        assertThat(count(TAGS, "wood")).isEqualTo(1);
        admin.post("/api/crm/customers/" + bea + "/restore", Map.of());
        assertThat(count(TAGS, "wood")).as("restored with its tags").isEqualTo(2);
    }

    @Test
    void refusesToMergeALabelIntoItselfOrIntoNothing() {
        customer(Map.of("firstName", "Ada", "tags", List.of("wood")));
        var wood = label(TAGS, "wood");
        assertThat(admin.get(TAGS + "/" + wood + "/merge?into=" + wood).status())
                .isEqualTo(422);
        assertThat(admin.get(TAGS + "/" + wood + "/merge")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("into");
        var reader = http.as(units.actor(units.newUnit().tenant(), "customers:read"));
        assertThat(reader.get(TAGS + "/" + wood + "/merge?into=" + wood).status())
                .isEqualTo(403);
    }

    @Test
    void notesOnlyWhatARevisionChanged() {
        customer(Map.of("firstName", "Ada", "tags", List.of("wood")));
        admin.patch(TAGS + "/" + label(TAGS, "wood"), Map.of("color", "#1c7ed6"));
        var entry = admin.get("/api/admin/audit?action=tag.updated").json().at("/items/0/changes");
        assertThat(entry.has("name")).isFalse();
        assertThat(entry.at("/color/after").asString()).isEqualTo("#1c7ed6");
    }

    private String customer(Map<String, Object> fields) {
        return admin.post("/api/crm/customers", fields).json().get("id").asString();
    }

    private String label(String path, String name) {
        return find(path, name).get("id").asString();
    }

    private int count(String path, String name) {
        return find(path, name).get("customers").asInt();
    }

    private tools.jackson.databind.JsonNode find(String path, String name) {
        return admin.get(path)
                .json()
                .get("items")
                .valueStream()
                .filter(l -> l.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

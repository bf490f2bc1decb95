package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class CustomerActionsIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestUnits units;
    private final TestHttp http;
    private Actor unit = Actor.system(Ids.next());
    private TestCaller admin;

    CustomerActionsIntegrationTests(TestUnits units, TestHttp http) {
        this.units = units;
        this.http = http;
        this.admin = http.nobody();
    }

    @BeforeEach
    void signIn() {
        unit = units.newUnit();
        admin = http.as(unit);
    }

    @Test
    void managesTagsCategoriesAndIndustries() {
        var a = make("Ada", "IR");
        admin.patch(CUSTOMERS + "/" + a, Map.of("tags", List.of("wood", "old"), "industry", "Joinery"));
        var tags = admin.get("/api/crm/tags").json().get("items");
        assertThat(tags.findValuesAsString("name")).containsExactly("old", "wood");
        assertThat(tags.get(0).get("customers").asInt()).isEqualTo(1);
        var old = tags.get(0).get("id").asString();
        var wood = tags.get(1).get("id").asString();
        assertThat(admin.patch("/api/crm/tags/" + wood, Map.of("name", "Timber", "color", "#00ff00"))
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Timber");
        assertThat(admin.patch("/api/crm/tags/" + wood, Map.of("name", "OLD")).status())
                .isEqualTo(409);
        assertThat(admin.post("/api/crm/tags/" + old + "/merge", Map.of("into", wood))
                        .json()
                        .get("customers")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.get(CUSTOMERS + "/" + a).json().get("tags").get(0).asString())
                .isEqualTo("Timber");
        assertThat(admin.post("/api/crm/categories", Map.of("name", "Trade")).status())
                .isEqualTo(201);
        assertThat(admin.post("/api/crm/categories", Map.of("name", "trade")).status())
                .isEqualTo(409);
        assertThat(admin.post("/api/crm/categories", Map.of("name", "\u200e")).status())
                .isEqualTo(422);
        var industry = admin.get("/api/crm/industries").json().get("items").get(0);
        assertThat(industry.get("customers").asInt()).isEqualTo(1);
        admin.patch("/api/crm/industries/" + industry.get("id").asString(), Map.of("name", "Carpentry"));
        assertThat(admin.get(CUSTOMERS + "/" + a).json().get("industry").asString())
                .isEqualTo("Carpentry");
        assertThat(admin.delete("/api/crm/tags/" + wood).status()).isEqualTo(204);
        assertThat(admin.get(CUSTOMERS + "/" + a).json().get("tags").size()).isZero();
    }

    @Test
    void setsALifecycleStageByHandAndLeavesItToTheRulesAgain() {
        var a = CUSTOMERS + "/" + make("Ada", "IR");
        assertThat(admin.put(a + "/lifecycle", "{\"stage\": \"CUSTOMER\"}").status())
                .as("a reason is needed")
                .isEqualTo(422);
        assertThat(admin.put(a + "/lifecycle", "{\"stage\": \"CUSTOMER\", \"reason\": \"Bought at the fair\"}")
                        .json()
                        .get("lifecycleStage")
                        .asString())
                .isEqualTo("CUSTOMER");
        admin.put(a + "/lifecycle", "{\"stage\": \"CHURNED\", \"reason\": \"Closed shop\"}");
        var lifecycle = admin.get(a + "/360").json().get("lifecycle");
        assertThat(lifecycle.get("automatic").asBoolean()).isFalse();
        assertThat(lifecycle.get("reason").asString()).isEqualTo("Closed shop");
        assertThat(lifecycle.get("history").size()).isEqualTo(2);
        assertThat(admin.put(a + "/lifecycle", "{\"stage\": null}")
                        .json()
                        .get("lifecycleStage")
                        .asString())
                .isEqualTo("LEAD");
        assertThat(admin.get(a + "/timeline?kind=STAGE").json().get("items").size())
                .isEqualTo(3);
    }

    @Test
    void keepsTasksWithTheirDayAndHand() {
        var a = make("Ada", "IR");
        var rep = units.actor(unit.tenant(), "customers:read", "tasks:write");
        var repCaller = http.as(rep);
        var late = admin.post(
                "/api/crm/tasks",
                Map.of("customerId", a, "title", "Call", "dueAt", "2020-01-01T09:00:00Z", "assigneeId", rep.id()));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
        admin.post("/api/crm/tasks", Map.of("customerId", a, "title", "Some day"));
        assertThat(repCaller
                        .get("/api/crm/tasks?assignee=me&done=false&due.lt=2024-01-01")
                        .json()
                        .get("items")
                        .findValuesAsString("title"))
                .containsExactly("Call");
        assertThat(admin.get("/api/crm/tasks?limit=1")
                        .json()
                        .get("items")
                        .get(0)
                        .get("title")
                        .asString())
                .as("the most urgent first")
                .isEqualTo("Call");
        var next = admin.get("/api/crm/tasks?limit=1").json().get("nextCursor").asString();
        assertThat(admin.get("/api/crm/tasks?limit=1&cursor=" + next)
                        .json()
                        .get("items")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo("Some day");
        assertThat(repCaller
                        .get("/api/crm/notifications")
                        .json()
                        .at("/items/0/kind")
                        .asString())
                .isEqualTo("task.assigned");
        assertThat(admin.get(CUSTOMERS + "/" + a).json().has("nextFollowUpAt")).isTrue();
        var done = repCaller.patch(
                "/api/crm/tasks/" + late.json().get("id").asString(), Map.of("done", true, "version", 1));
        assertThat(done.json().get("done").asBoolean()).isTrue();
        assertThat(admin.get(CUSTOMERS + "/" + a).json().has("nextFollowUpAt")).isFalse();
        assertThat(admin.get(CUSTOMERS + "/" + a + "/360").json().get("tasks").size())
                .isEqualTo(1);
        assertThat(admin.post("/api/crm/tasks", Map.of("title", "Nobody")).status())
                .isEqualTo(422);
    }

    @Test
    void exportsWhatTheListShowsAndOnlyToThoseWhoMay() {
        make("=1+1", "IR");
        make("Bea", "TR");
        var csv = admin.get(CUSTOMERS + "?country=IR&format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().toList()).hasSize(2);
        assertThat(csv.text()).contains("'=1+1").doesNotContain("Bea");
        assertThat(admin.with("Accept", "text/csv")
                        .get(CUSTOMERS)
                        .text()
                        .lines()
                        .toList())
                .hasSize(3);
        assertThat(admin.with("Accept", "*/*")
                        .get(CUSTOMERS)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
        assertThat(admin.get(CUSTOMERS + "?format=json").json().size()).isEqualTo(2);
        assertThat(admin.get(CUSTOMERS + "?format=pdf").status()).isEqualTo(400);
        assertThat(admin.get(CUSTOMERS + "?format=csv&colour=red").status()).isEqualTo(400);
        assertThat(http.as(units.actor(unit.tenant(), "customers:read"))
                        .get(CUSTOMERS + "?format=csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void findsCustomersHoweverTheyAreTyped() {
        admin.post(
                CUSTOMERS,
                Map.of("firstName", "علي", "lastName", "كريمي", "phone", "+98 912 123 4567", "externalId", "8812"));
        admin.post(CUSTOMERS, Map.of("company", "Müller Werkzeuge", "email", "info@mueller.example"));
        for (var typed : List.of(
                "علی کریمی",
                "کریم",
                "8812",
                "۸۸۱۲",
                "+989121234567",
                "9121234567",
                "muller",
                "MÜLLER",
                "info@mueller.example",
                "Muler",
                "werkzeige",
                "mu")) {
            var groups = admin.get("/api/crm/search?q={q}", typed).json().get("groups");
            assertThat(groups.size()).as(typed).isEqualTo(1);
            assertThat(groups.get(0).get("items").size()).as(typed).isEqualTo(1);
        }
        assertThat(admin.get("/api/crm/search?q={q}", "zzzz")
                        .json()
                        .get("groups")
                        .size())
                .isZero();
        assertThat(admin.get("/api/crm/search?q={q}", "%_\\")
                        .json()
                        .get("groups")
                        .size())
                .isZero();
    }

    private String make(String firstName, String country) {
        return admin.post(CUSTOMERS, Map.of("firstName", firstName, "country", country))
                .json()
                .get("id")
                .asString();
    }
}

package com.hs6tools.crm.customers.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to do is found by words, by day and by what was done last; what should not have been noted is deleted. */
@IntegrationTest
class TaskListIntegrationTests {
    private static final String TASKS = "/api/crm/tasks";
    private static final String CUSTOMERS = "/api/crm/customers";

    private final TestHttp http;
    private final TestUnits units;
    private Actor unit;
    private TestCaller admin;
    private String ada = "";

    TaskListIntegrationTests(TestHttp http, TestUnits units) {
        this.http = http;
        this.units = units;
        this.unit = units.newUnit();
        this.admin = http.nobody();
    }

    @BeforeEach
    void begin() {
        unit = units.newUnit();
        admin = http.inBrowser(unit);
        ada = customer("Ada");
    }

    @Test
    void findsByWordsOfTitleAndCustomerInAnyScript() {
        var kaveh = customer("کاوه");
        task(ada, "Send the offer", null);
        task(kaveh, "Ring about the saw", null);
        task(kaveh, "پیشنهاد يك اره", null);
        assertThat(titles("?q=OFFER ada")).containsExactly("Send the offer");
        assertThat(titles("?q=كاوه saw")).containsExactly("Ring about the saw");
        assertThat(titles("?q=یک")).containsExactly("پیشنهاد يك اره");
        assertThat(titles("?q=offer saw")).isEmpty();
        assertThat(titles("?q=100%")).as("a sign of LIKE is a sign").isEmpty();
    }

    @Test
    void sortsAndFiltersByDayWithTheOnesWithoutADayBehind() {
        task(ada, "late", "2020-01-01T09:00:00Z");
        task(ada, "soon", "2030-01-01T09:00:00Z");
        task(ada, "some day", null);
        assertThat(titles("?done=false&sort=due")).containsExactly("late", "soon", "some day");
        assertThat(titles("?done=false&sort=-due")).containsExactly("some day", "soon", "late");
        assertThat(titles("?due.gte=2025-01-01")).containsExactly("soon");
        assertThat(titles("?due.gt=2020-01-01")).containsExactly("soon");
        assertThat(titles("?due.lt=2025-01-01")).containsExactly("late");
        assertThat(titles("?due=2020-01-01")).containsExactly("late");
        assertThat(titles("?due.empty=true")).containsExactly("some day");
        assertThat(titles("?due.ne=2020-01-01")).containsExactly("soon", "some day");
    }

    @Test
    void showsWhatWasDoneLastFirst() {
        var first = task(ada, "first", null);
        var second = task(ada, "second", null);
        task(ada, "open", null);
        admin.patch(second, Map.of("done", true));
        admin.patch(first, Map.of("done", true));
        assertThat(titles("?done=true&sort=-doneAt")).containsExactly("first", "second");
        assertThat(titles("?doneAt.gte=2020-01-01")).containsExactlyInAnyOrder("first", "second");
        assertThat(titles("?doneAt.lt=2020-01-01")).isEmpty();
        assertThat(titles("?doneAt.empty=true")).containsExactly("open");
    }

    @Test
    void leavesOutTheTasksOfADeletedCustomer() {
        task(ada, "Ring", null);
        admin.delete(CUSTOMERS + "/" + ada);
        var without = admin.get(TASKS + "?count=true").json();
        assertThat(without.get("items").size()).isZero();
        assertThat(without.get("total").asInt()).isZero();
        admin.post(CUSTOMERS + "/" + ada + "/restore", null);
        assertThat(titles("")).containsExactly("Ring");
    }

    @Test
    void deletesAndKeepsTheTrail() {
        var task = task(ada, "Mistaken", "2030-01-01T09:00:00Z");
        assertThat(admin.get(CUSTOMERS + "/" + ada).json().has("nextFollowUpAt"))
                .isTrue();
        assertThat(admin.delete(task).status()).isEqualTo(204);
        assertThat(admin.get(task).status()).isEqualTo(404);
        assertThat(admin.delete(task).status()).isEqualTo(404);
        assertThat(admin.get(CUSTOMERS + "/" + ada).json().has("nextFollowUpAt"))
                .isFalse();
        var noted = admin.get("/api/admin/audit?action=task.deleted").json();
        assertThat(noted.at("/items/0/subject/label").asString()).isEqualTo("Mistaken");
    }

    @Test
    void deletesOnlyWhatWasSeen() {
        var task = task(ada, "Ring", null);
        admin.patch(task, Map.of("title", "Ring him"));
        var refused = admin.with("If-Match", "\"1\"").delete(task);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("currentVersion").asLong()).isEqualTo(2);
        assertThat(admin.with("If-Match", "\"2\"").delete(task).status()).isEqualTo(204);
    }

    @Test
    void deletesOnlyWithTheRightAndWithinTheScope() {
        var task = task(ada, "Ring", null);
        assertThat(http.as(units.actor(unit.tenant(), "customers:read"))
                        .delete(task)
                        .status())
                .isEqualTo(403);
        assertThat(rep().delete(task).status()).isEqualTo(404);
        assertThat(http.as(units.newUnit()).delete(task).status()).isEqualTo(404);
        assertThat(admin.get(task).status()).isEqualTo(200);
    }

    private TestCaller rep() {
        var id = Ids.next();
        return http.as(new Actor(
                unit.tenant(),
                Actor.Kind.PERSON,
                id,
                "Rep",
                Set.of("customers:read", "tasks:write"),
                Actor.Scope.OWN,
                Set.of(id),
                "127.0.0.1",
                null));
    }

    private List<String> titles(String query) {
        return admin.get(TASKS + query).json().get("items").findValuesAsString("title");
    }

    private String customer(String name) {
        return admin.post(CUSTOMERS, Map.of("firstName", name)).json().get("id").asString();
    }

    private String task(String customer, String title, String dueAt) {
        var made = admin.post(
                TASKS,
                dueAt == null
                        ? Map.of("customerId", customer, "title", title)
                        : Map.of("customerId", customer, "title", title, "dueAt", dueAt));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return TASKS + "/" + made.json().get("id").asString();
    }
}

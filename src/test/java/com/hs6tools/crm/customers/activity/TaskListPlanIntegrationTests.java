package com.hs6tools.crm.customers.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Under row-level security, as the role the program runs as, each list of tasks walks its index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskListPlanIntegrationTests {
    private final IndexedPlans plans;
    private final TaskQueries tasks;
    private final DSLContext sql;
    private final Actor unit;

    TaskListPlanIntegrationTests(TaskQueries tasks, TestUnits units, DSLContext sql, IndexedPlans plans) {
        this.plans = plans;
        this.tasks = tasks;
        this.sql = sql;
        this.unit = units.newUnit();
    }

    @BeforeAll
    void fill() {
        Acting.run(unit, () -> sql.execute("""
                with made as (insert into customers.customer (tenant_id, id, name, name_key, search_text)
                    select ?, platform.new_id(), 'C' || n, 'c' || n, 'c' || n from generate_series(0, 1999) n
                    returning tenant_id, id, name)
                insert into customers.task (tenant_id, id, customer_id, title, due_at, done_at, assignee_id, created_by_name)
                select tenant_id, platform.new_id(), id, 'Call ' || n,
                    case when n % 7 > 0 then now() + (n - 10000) * interval '1 minute' end,
                    case when n % 2 = 0 then now() - n * interval '1 minute' end,
                    case when n % 5 = 0 then ?::uuid else platform.new_id() end, 'Test'
                from generate_series(1, 20000) n join made on name = 'C' || n % 2000
                """, unit.tenant(), unit.id()));
        Superuser.ask("vacuum analyze customers.task, customers.customer");
    }

    @ParameterizedTest
    @CsvSource({
        "assignee=me&done=false&sort=due, task_open",
        "assignee=me&done=false&sort=-due, task_open",
        "assignee=me&done=true&sort=-doneAt, task_done_by",
        "done=false&sort=due, task_due",
        "done=true&sort=-doneAt, task_done"
    })
    void readsAnyPageFromItsIndex(String query, String index) {
        plans.run(unit, () -> {
            var first = read(query);
            assertThat(plan(query)).contains(index + " ").doesNotContain("Sort Key");
            assertThat(plan(query + "&cursor=" + first))
                    .contains(index + " ")
                    .doesNotContain("Sort Key")
                    .as("the key is where the index is entered")
                    .containsPattern("Index Cond: .*ROW\\(");
        });
    }

    @Test
    void entersTheIndexAtTheDayAskedFor() {
        for (var asked : new String[] {"due.gte=2026-01-01", "due.lt=2026-01-01", "due.empty=true"}) {
            plans.run(
                    unit,
                    () -> assertThat(plan("assignee=me&done=false&" + asked))
                            .containsPattern("Index Cond: .*assignee_id.*CASE WHEN"));
        }
    }

    private String read(String query) {
        return tasks.page(parameters(query)).nextCursor();
    }

    private String plan(String query) {
        return plans.of(unit, "customers.task", () -> read(query)).getFirst();
    }

    private static LinkedMultiValueMap<String, String> parameters(String query) {
        return new LinkedMultiValueMap<>(
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams());
    }
}

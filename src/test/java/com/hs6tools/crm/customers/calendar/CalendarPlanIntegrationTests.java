package com.hs6tools.crm.customers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Under row-level security, as the role the program runs as, a calendar walks the index of open tasks. */
@IntegrationTest
class CalendarPlanIntegrationTests {
    private final TaskCalendar tasks;
    private final TestUnits units;
    private final DSLContext sql;

    CalendarPlanIntegrationTests(TaskCalendar tasks, TestUnits units, DSLContext sql) {
        this.tasks = tasks;
        this.units = units;
        this.sql = sql;
    }

    @Test
    void readsEachHalfFromTheIndexOfOpenTasks() {
        var unit = units.newUnit();
        Acting.run(unit, () -> {
            sql.execute("""
                    with made as (insert into customers.customer (tenant_id, id, name, name_key, search_text)
                        values (?, platform.new_id(), 'Busy', 'busy', 'busy') returning tenant_id, id)
                    insert into customers.task (tenant_id, id, customer_id, title, due_at, assignee_id, created_by_name)
                    select tenant_id, platform.new_id(), id, 'Call ' || n, now() + (n - 10000) * interval '1 minute',
                        case when n % 4 = 0 then ?::uuid else platform.new_id() end, 'Test'
                    from made, generate_series(1, 20000) n
                    """, unit.tenant(), unit.id());
            Superuser.run("analyze customers.task");
            assertThat(tasks.plans())
                    .hasSize(2)
                    .allSatisfy(plan -> assertThat(plan)
                            .containsPattern("Index Scan (Backward )?using task_open")
                            .contains("CASE WHEN (due_at IS NULL)")
                            .doesNotContain("Sort Key"));
            assertThat(tasks.toDo()).hasSize(2_000);
        });
    }
}

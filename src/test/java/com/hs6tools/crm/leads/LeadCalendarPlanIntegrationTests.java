package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestUnits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Under row-level security, as the role the program runs as, a calendar walks the index of follow-ups. */
@IntegrationTest
class LeadCalendarPlanIntegrationTests {
    private final LeadCalendar calendar;
    private final TestUnits units;
    private final DSLContext sql;

    LeadCalendarPlanIntegrationTests(LeadCalendar calendar, TestUnits units, DSLContext sql) {
        this.calendar = calendar;
        this.units = units;
        this.sql = sql;
    }

    @Test
    void readsEachHalfFromTheIndexOfFollowUps() {
        var unit = units.newUnit();
        Acting.run(unit, () -> {
            sql.execute("""
                    insert into leads.lead (tenant_id, id, name, name_key, source, status, next_follow_up_at, owner_id, search_text, created_at)
                    select ?, platform.new_id(), 'Lead ' || n, 'lead ' || n, 'OTHER', (array['NEW', 'CONTACTED', 'QUALIFIED'])[1 + n % 3],
                        now() + (n - 10000) * interval '1 minute', case when n % 4 = 0 then ?::uuid else platform.new_id() end, 'lead ' || n, now()
                    from generate_series(1, 20000) n
                    """, unit.tenant(), unit.id());
            Superuser.run("vacuum analyze leads.lead");
            assertThat(calendar.plans())
                    .hasSize(2)
                    .allSatisfy(plan -> assertThat(plan)
                            .containsPattern("Index Scan (Backward )?using lead_owner_follow_up")
                            .doesNotContain("Sort Key"));
            assertThat(calendar.toDo()).hasSize(1_500);
        });
    }
}

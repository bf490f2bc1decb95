package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Under row-level security, as the role the program runs as, a group is gathered by the index of parents. */
@IntegrationTest
class CompanyGroupPlanIntegrationTests {
    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final CompanyGroups groups;
    private final DSLContext sql;

    CompanyGroupPlanIntegrationTests(ManyCustomers many, CompanyGroups groups, DSLContext sql, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.groups = groups;
        this.sql = sql;
    }

    @Test
    void walksDownByTheIndex() {
        var unit = many.unit(20_000);
        Acting.run(unit, () -> {
            // each belongs to the one ten times before it: a wide group, four levels deep
            sql.execute("""
                    insert into customers.company (tenant_id, customer_id, parent_id)
                    select c.tenant_id, c.id, p.id
                    from (select tenant_id, id, substr(external_id, 5)::int n from customers.customer where tenant_id = ?) c
                    join customers.customer p on p.tenant_id = c.tenant_id and p.external_id = 'ext-' || c.n / 10
                    on conflict do nothing
                    """, Acting.tenant());
            Superuser.run("vacuum analyze customers.company");
        });
        plans.run(unit, () -> {
            var head = sql.fetchValue(
                    "select id from customers.customer where tenant_id = ? and external_id = 'ext-2'", Acting.tenant());
            var id = UUID.fromString(String.valueOf(head));
            assertThat(groups.plan(id)).contains("company_parent").doesNotContain("Seq Scan on company");
            var started = System.nanoTime();
            assertThat(groups.members(id)).hasSize(1 + 10 + 100 + 1_000 + 1);
            System.out.printf("a group of 1,112 companies: %.1f ms%n", (System.nanoTime() - started) / 1e6);
        });
    }
}

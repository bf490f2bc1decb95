package com.hs6tools.crm.customers.companies;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.ManyCustomers;
import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Known;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Under row-level security, as the role the program runs as, whom a file or a quote names is found by an index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedInFilesPlanIntegrationTests {
    private static final String WHOLE_TABLE = "Seq Scan on (customer|contact|company)\\s";

    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final StagedCustomers staged;
    private final StagedCompanies companies;
    private final Customers customers;
    private final DSLContext sql;
    private Actor unit = Actor.system(new UUID(0, 0));

    NamedInFilesPlanIntegrationTests(
            IndexedPlans plans,
            ManyCustomers many,
            StagedCustomers staged,
            StagedCompanies companies,
            Customers customers,
            DSLContext sql) {
        this.plans = plans;
        this.many = many;
        this.staged = staged;
        this.companies = companies;
        this.customers = customers;
        this.sql = sql;
    }

    @BeforeAll
    void fill() {
        unit = many.unit(20_000);
        Acting.run(unit, () -> sql.execute("""
                insert into customers.contact (tenant_id, id, customer_id, name, name_key, emails, search_text)
                select tenant_id, platform.new_id(), id, 'Person ' || n, 'person ' || n, array['p' || n || '@x.example'], 'person ' || n
                from customers.customer cross join generate_series(1, 2) n where tenant_id = ?
                """, unit.tenant()));
        Superuser.ask("vacuum analyze customers.contact, customers.customer");
    }

    private static void assertIndexed(List<String> seen, String index) {
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan).containsPattern(index).doesNotContainPattern(WHOLE_TABLE));
    }

    @Test
    void findsParentCompaniesByIdAndName() {
        assertIndexed(
                plans.of(unit, "customers.customer", () -> staged.idsOf(List.of("ext-77", "ext-78"))),
                "customer_external_id");
        assertIndexed(
                plans.of(unit, "customers.customer", () -> companies.byName(List.of("nobody", "nowhere"))),
                "customer_name");
    }

    @Test
    void findsAndLocksWhomAFileNames() {
        var drafts = List.of(
                Draft.known("ext-77", null),
                Draft.buyer(null, "Somebody", "person77@shop27.example", null, null),
                Draft.buyer(null, "Nobody", null, "+989120000077", null));
        var seen = plans.of(unit, "customers.customer", () -> staged.merge(drafts, Known.TRY));
        assertIndexed(seen.subList(0, 1), "customer_external_id");
        assertThat(seen.getFirst())
                .contains("customer_email", "customer_name", "customer_pkey")
                .containsSubsequence("LockRows", "customer_pkey on customer c");
    }

    @Test
    void findsTheContactOfAQuote() {
        var seen = plans.of(
                unit,
                "customers.contact",
                () -> assertThat(customers.contact(UUID.randomUUID(), UUID.randomUUID()))
                        .isEmpty());
        assertIndexed(seen, "contact_pkey");
    }
}

package com.hs6tools.crm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Under row-level security, as the role the program runs as, every list of leads finds its index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadListPlanIntegrationTests {
    private static final String WHOLE_TABLE = "Seq Scan on lead\\s";

    private final IndexedPlans plans;
    private final LeadListQueries queries;
    private final LeadSearch search;
    private final DSLContext sql;
    private final Actor unit;

    LeadListPlanIntegrationTests(
            LeadListQueries queries, LeadSearch search, DSLContext sql, TestUnits units, IndexedPlans plans) {
        this.plans = plans;
        this.queries = queries;
        this.search = search;
        this.sql = sql;
        this.unit = units.newUnit();
    }

    @BeforeAll
    void fill() throws SQLException {
        Acting.run(unit, () -> sql.execute("""
                insert into leads.lead (tenant_id, id, external_id, name, name_key, email, email_key, phone, source, status, lost_from, converted_at,
                    expected_value, first_response_due_at, last_interaction_at, next_follow_up_at, search_text, created_at)
                select ?, platform.new_id(), 'ext-' || n, name, name, mail, mail, phone, (array['WEBSITE', 'PHONE', 'REFERRAL', 'OTHER'])[1 + n % 4], status,
                    case when status = 'LOST' then 'NEW' end, case when status = 'CONVERTED' then now() end, n, now() - n * interval '3 minute',
                    case when n % 3 = 0 then now() - n * interval '7 minute' end, case when n % 5 = 0 then now() + n * interval '1 minute' end,
                    name || ' ' || mail || ' ' || phone, now() - n * interval '1 minute'
                from (select n, translate(md5((n * 31)::text), '0123456789', 'aeiourlmns') as name, 'person' || n || '@shop.example' as mail,
                        '+98912' || lpad(n::text, 7, '0') as phone,
                        (array['NEW', 'CONTACTED', 'QUALIFIED', 'LOST', 'CONVERTED', 'LOST', 'CONVERTED', 'LOST'])[1 + n % 8] as status
                    from generate_series(1, 20000) n) people
                """, unit.tenant()));
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze leads.lead");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "createdAt, lead_created",
        "updatedAt, lead_updated",
        "name, lead_name",
        "expectedValue, lead_value",
        "firstResponseDueAt, lead_response_due",
        "nextFollowUpAt, lead_follow_up",
        "lastInteractionAt, lead_last_touch"
    })
    void readsAnyPageOfAnySortFromItsIndex(String sort, String index) {
        plans.run(unit, () -> {
            for (var direction : new String[] {"", "-"}) {
                var first = parameters("sort", direction + sort);
                // beside it the few tags of each lead are put in order
                var list = queries.plan(first).split("SubPlan")[0];
                assertThat(list).contains(index).doesNotContain("Sort Key");
                var second = parameters(
                        "sort", direction + sort, "cursor", queries.page(first).nextCursor());
                assertThat(queries.plan(second))
                        .contains(index)
                        .as("the key is where the index is entered")
                        .containsPattern("Index Cond: .*ROW\\(");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "status=QUALIFIED, -createdAt, lead_status|lead_created",
        "email=person77@shop.example, -createdAt, lead_email",
        "phone=+989120000077, -createdAt, lead_phone",
        "externalId=ext-77, -createdAt, lead_external_id",
        "overdue=true, firstResponseDueAt, lead_unanswered|lead_response_due",
        "q=person777@shop.example, -createdAt, lead_search",
        "referrer=00000000-0000-7000-8000-000000000001, -createdAt, lead_referrer",
        "referrer=00000000-0000-7000-8000-000000000001, expectedValue, lead_referrer",
        "territory=00000000-0000-7000-8000-000000000001, -createdAt, lead_territory",
        "territory=00000000-0000-7000-8000-000000000001, name, lead_territory"
    })
    void readsFilteredListsFromAnIndex(String query, String sort, String index) {
        plans.run(
                unit,
                () -> assertThat(queries.plan(parameters((query + "&sort=" + sort).split("[&=]"))))
                        .containsPattern(index)
                        .doesNotContainPattern(WHOLE_TABLE));
    }

    @Test
    void searchesByIndexes() {
        plans.run(
                unit,
                () -> assertThat(search.plans(new SearchSource.Query("person777", "person777", 5)))
                        .hasSize(3)
                        .allSatisfy(plan -> assertThat(plan).doesNotContainPattern(WHOLE_TABLE)));
    }

    private static MultiValueMap<String, String> parameters(String... namesAndValues) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }
}

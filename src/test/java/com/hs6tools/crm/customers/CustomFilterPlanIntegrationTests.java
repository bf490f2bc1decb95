package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** Under row-level security, as the role the program runs as, filters by custom fields find their indexes. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFilterPlanIntegrationTests {
    private final IndexedPlans plans;
    private final ManyCustomers many;
    private final CustomerListQueries queries;
    private final TestHttp http;
    private final DSLContext sql;

    CustomFilterPlanIntegrationTests(
            ManyCustomers many, CustomerListQueries queries, TestHttp http, DSLContext sql, IndexedPlans plans) {
        this.plans = plans;
        this.many = many;
        this.queries = queries;
        this.http = http;
        this.sql = sql;
    }

    private int size() {
        return Integer.getInteger("customers", 20_000);
    }

    @BeforeAll
    void fill() {
        var unit = many.unit(size());
        new OwnFields(http.as(unit)).makeAll("CUSTOMER");
        Acting.run(unit, () -> sql.execute("""
                update customers.customer set custom_fields = jsonb_build_object(
                    'words', 'branch ' || md5(id::text), 'machines', hashtext(id::text) & 1023,
                    'since', date '2020-01-01' + (hashtext(id::text) & 1023), 'size', case when hashtext(id::text) % 500 = 0 then 'small' else 'large' end,
                    'credit', hashtext(id::text) % 3 = 0)
                where tenant_id = ?
                """, unit.tenant()));
        analyze();
    }

    private static void analyze() {
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze customers.custom_value, customers.customer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "custom.machines=77, -createdAt, custom_value_number",
        "custom.machines.gte=1020, -lifetimeValue, custom_value_number",
        "custom.since.lt=2020-01-05, name, custom_value_code",
        "custom.size=small, -createdAt, custom_value_code",
        "custom.size=small&custom.credit=true, -lastOrderAt, custom_value_(code|pkey)",
        "custom.credit=true, -createdAt, customer_created",
        "custom.credit=true, -lifetimeValue, standing_value",
        "custom.words.like=ab12cd, -createdAt, custom_value_fragment",
        "custom.words=branch 0, -createdAt, custom_value_word"
    })
    void readFromAnIndex(String query, String sort, String index) {
        look(query, sort, index);
    }

    @ParameterizedTest
    @CsvSource({
        "custom.machines, custom_value_number",
        "-custom.machines, custom_value_number",
        "custom.since, custom_value_code",
        "-custom.size, custom_value_code",
        "custom.words, custom_value_word",
        "custom.budget, customer_pkey",
        "-custom.budget, customer_pkey"
    })
    void sortAlongAnIndex(String sort, String index) {
        var parts = look("", sort, index).split("QUERY PLAN");
        // the part behind it, of those without a value, is short where all have one
        assertThat(index.startsWith("customer") ? parts[2] : parts[1])
                .as("walked, not sorted")
                .contains(index)
                .doesNotContain("Sort Key: custom");
    }

    private String look(String query, String sort, String index) {
        var seen = new AtomicReference<>("");
        plans.run(many.unit(size()), () -> {
            var parameters = new LinkedMultiValueMap<String, String>();
            for (var pair : (query + "&sort=" + sort).split("&")) {
                if (pair.isEmpty()) {
                    continue;
                }
                parameters.add(pair.split("=")[0], pair.split("=")[1]);
            }
            var plan = queries.plan(parameters);
            seen.set(plan);
            assertThat(plan)
                    .containsPattern(index)
                    .doesNotContainPattern("Seq Scan on (customer|standing|custom_value)\\s");
            if (Boolean.getBoolean("customers.report")) {
                queries.page(parameters);
                var start = System.nanoTime();
                queries.page(parameters);
                System.out.printf("%-50s %6.1f ms%n", query + " " + sort, (System.nanoTime() - start) / 1e6);
            }
        });
        return seen.get();
    }
}

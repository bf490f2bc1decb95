package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.fields.OwnFields;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Changing the custom fields of many customers takes as long for the last as for the first. */
@IntegrationTest
class CustomValueUpkeepIntegrationTests {
    private static final int CUSTOMERS = 40;

    private final ManyCustomers many;
    private final TestHttp http;
    private final DSLContext sql;
    private final TransactionOperations transactions;

    CustomValueUpkeepIntegrationTests(
            ManyCustomers many, TestHttp http, DSLContext sql, TransactionOperations transactions) {
        this.many = many;
        this.http = http;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Test
    void oldValuesAreFoundByTheIndexThoughTheTableWasSmall() throws SQLException {
        var unit = many.unit(CUSTOMERS);
        new OwnFields(http.as(unit)).makeAll("CUSTOMER");
        set(unit, 1);
        analyze();
        Acting.run(
                unit,
                () -> transactions.executeWithoutResult(status -> {
                    set(unit, 2);
                    assertThat(walksThroughAll())
                            .as("walks through the whole table")
                            .isZero();
                    assertThat(values(2)).isEqualTo(CUSTOMERS);
                }));
    }

    private void set(Actor unit, int machines) {
        Acting.run(unit, () -> sql.execute("""
                update customers.customer set custom_fields = jsonb_build_object('machines', ?::int) where tenant_id = ?
                """, machines, unit.tenant()));
    }

    private int walksThroughAll() {
        return sql.resultQuery(
                        "select seq_scan::int from pg_stat_xact_user_tables where relid = 'customers.custom_value'::regclass")
                .fetchSingle(0, int.class);
    }

    private int values(int machines) {
        return sql.resultQuery(
                        "select count(*)::int from customers.custom_value where tenant_id = ? and key = 'machines' and number = ?",
                        Acting.tenant(),
                        machines)
                .fetchSingle(0, int.class);
    }

    private static void analyze() throws SQLException {
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze customers.custom_value");
        }
    }
}

package com.hs6tools.crm.messaging.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IndexedPlans;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** Under row-level security, as the role the program runs as, the ledger is read from its indexes. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceivedPlanIntegrationTests {
    private final ReceivedQueries queries;
    private final DSLContext sql;
    private final IndexedPlans plans;
    private final Actor unit;
    private final UUID mailbox = UUID.randomUUID();

    ReceivedPlanIntegrationTests(ReceivedQueries queries, DSLContext sql, TestUnits units, IndexedPlans plans) {
        this.queries = queries;
        this.sql = sql;
        this.plans = plans;
        this.unit = units.newUnit();
    }

    @BeforeAll
    void fill() throws SQLException {
        Acting.run(unit, () -> {
            sql.execute("""
                    insert into messaging.mailbox (tenant_id, id, name, address, host, port, security, username, password, folder, strangers, begins_with)
                    values (?, ?, 'Info', 'info@shop.example', 'h', 993, 'TLS', 'u', '', 'INBOX', 'MAKE_LEAD', 'ALL')
                    """, unit.tenant(), mailbox);
            sql.execute("""
                    insert into messaging.received (tenant_id, id, mailbox_id, epoch, uid, message_key, id_key, thread_id, from_email, subject,
                        arrived_at, size, outcome, search_text)
                    select ?, id, ?, 1, n, md5(n::text), md5('i' || n), id, 'person' || n || '@shop.example', 'S' || n,
                        now() - n * interval '1 minute', 1000, (array['NEW_LEAD', 'LEAD', 'CUSTOMER', 'CUSTOMER', 'CUSTOMER', 'CUSTOMER', 'LEAD', 'ASIDE'])[1 + n % 8],
                        'person' || n || '@shop.example s' || n
                    from (select n, platform.new_id() as id from generate_series(1, 20000) n) m
                    """, unit.tenant(), mailbox);
        });
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze messaging.received");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort, arrivedAt, received_arrived",
        "outcome, ASIDE, received_outcome",
        "from, person77@shop.example, received_from",
        "q, person7777@shop, received_search"
    })
    void readsAnyPageFromAnIndex(String name, String value, String index) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add(name, value);
        plans.run(
                unit,
                () -> assertThat(queries.plan(parameters))
                        .contains(index)
                        .doesNotContainPattern("Seq Scan on received\\s"));
    }

    @Test
    void findsAMessageAndItsThreadByTheirKeys() {
        plans.run(unit, () -> {
            assertThat(plan("select * from messaging.received where tenant_id = ? and message_key = md5('77')"))
                    .contains("received_message");
            assertThat(plan("select * from messaging.received where tenant_id = ? and id_key in (md5('i1'), md5('i2'))"
                            + " order by arrived_at desc, id desc limit 1"))
                    .contains("received_id");
        });
    }

    private String plan(String query) {
        return String.join("\n", sql.fetch("explain " + query, unit.tenant()).getValues(0, String.class));
    }
}

package com.hs6tools.crm.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@IntegrationTest
class EventLogIntegrationTests {
    private final TestUnits units;
    private final TestHttp http;
    private final EventLog log;

    EventLogIntegrationTests(TestUnits units, TestHttp http, EventLog log) {
        this.units = units;
        this.http = http;
        this.log = log;
    }

    @Test
    void knowsWhatATransactionStillRunningHoldsBack() throws Exception {
        var unit = units.newUnit();
        var server = TestPostgres.server();
        var superuser = server.superuser();
        try (var other = DriverManager.getConnection(server.jdbcUrl("crm"), superuser.name(), superuser.password());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");

            http.as(unit).post("/api/crm/customers", Map.of("firstName", "Ada"));
            assertThat(Acting.call(unit, log::isHeldBack)).isTrue();
            other.commit();
        }
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(Acting.call(unit, log::isHeldBack)).isFalse());
    }
}

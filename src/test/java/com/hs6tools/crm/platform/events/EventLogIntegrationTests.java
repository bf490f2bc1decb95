package com.hs6tools.crm.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.Superuser;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestPostgres;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    @Test
    void goesOnAfterTheDataWasRestoredIntoANewCluster() {
        var unit = units.newUnit();
        var reader = new Seen();
        var ada = add(unit);
        readUntil(unit, reader, ada);
        var bob = add(unit);
        Superuser.run("""
                update platform.event set xid = xid + (1::bigint << 50) where tenant_id = '%1$s';
                update platform.event_reader set xid = xid + (1::bigint << 50) where tenant_id = '%1$s' and xid > 0
                """.formatted(unit.tenant()));
        var cid = add(unit);
        readUntil(unit, reader, ada, bob, cid);
        assertThat(Acting.call(unit, () -> log.readOn(reader))).isFalse();
        assertThat(reader.read).containsExactly(ada, bob, cid);
    }

    private UUID add(Actor unit) {
        var made = http.as(unit).post("/api/crm/customers", Map.of("firstName", "Ada"));
        return UUID.fromString(made.json().get("id").asString());
    }

    private void readUntil(Actor unit, Seen reader, UUID... customers) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Acting.call(unit, () -> log.readOn(reader));
            assertThat(reader.read).contains(customers);
        });
    }

    private static final class Seen implements EventReader {
        private final List<UUID> read = new ArrayList<>();

        @Override
        public String name() {
            return "seen by a test";
        }

        @Override
        public Set<String> types() {
            return Set.of("customer.created");
        }

        @Override
        public void read(List<StoredEvent> events) {
            events.forEach(e -> read.add(e.subjectId()));
        }
    }
}

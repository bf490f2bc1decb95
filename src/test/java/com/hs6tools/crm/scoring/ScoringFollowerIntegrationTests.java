package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ScoringFollowerIntegrationTests {
    /** An order, as the commerce module tells of it. */
    record OrderPlaced(UUID subjectId, List<UUID> customers) implements DomainEvent {
        @Override
        public String type() {
            return "order.placed";
        }

        @Override
        public String subjectKind() {
            return "order";
        }
    }

    /** The end of an import, as the intake tells of it. */
    record ImportOver(UUID subjectId) implements DomainEvent {
        @Override
        public String type() {
            return "import.finished";
        }

        @Override
        public String subjectKind() {
            return "import";
        }
    }

    private final Events events;
    private final TransactionOperations transactions;
    private final DSLContext sql;
    private final Shop shop;
    private final DueCustomers due;
    private final ScoringUpkeep upkeep;
    private final TestUnits units;

    ScoringFollowerIntegrationTests(
            Events events,
            TransactionOperations transactions,
            DSLContext sql,
            Shop shop,
            DueCustomers due,
            ScoringUpkeep upkeep,
            TestUnits units) {
        this.events = events;
        this.transactions = transactions;
        this.sql = sql;
        this.shop = shop;
        this.due = due;
        this.upkeep = upkeep;
        this.units = units;
    }

    private Actor unit() {
        return units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
    }

    private void publish(DomainEvent event) {
        transactions.executeWithoutResult(t -> events.publish(event));
    }

    private String stage(UUID customer) {
        return sql.select(STANDING.STAGE)
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .fetchOptional(STANDING.STAGE)
                .orElse("none");
    }

    private static void soon(ThrowingRunnable fact) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(fact);
    }

    @Test
    void scoresACustomerSoonAfterHisOrder() {
        Acting.run(unit(), () -> {
            var ids = shop.customers(List.of("buyer", "other"));
            shop.order(ids.get("buyer"), Instant.parse("2026-06-20T10:00:00Z"), "10");
            shop.order(ids.get("other"), Instant.parse("2026-06-20T10:00:00Z"), "10");
            publish(new OrderPlaced(UUID.randomUUID(), List.of(ids.get("buyer"))));
            soon(() -> assertThat(stage(ids.get("buyer"))).isEqualTo("CUSTOMER"));
        });
    }

    @Test
    void scoresEverybodyAfterAnImport() {
        Acting.run(unit(), () -> {
            var ids = shop.customers(List.of("a", "b"));
            shop.order(ids.get("a"), Instant.parse("2026-06-20T10:00:00Z"), "10");
            publish(new ImportOver(UUID.randomUUID()));
            soon(() -> assertThat(stage(ids.get("a"))).isEqualTo("CUSTOMER"));
            soon(() -> assertThat(stage(ids.get("b"))).isEqualTo("LEAD"));
        });
    }

    @Test
    void scoresThoseWhoWereLeft() {
        var unit = unit();
        Acting.run(unit, () -> {
            var ids = shop.customers(List.of("left"));
            shop.order(ids.get("left"), Instant.parse("2026-06-20T10:00:00Z"), "10");
            due.add(ids.values());
            upkeep.lookAfter(unit.tenant());
            assertThat(stage(ids.get("left"))).isEqualTo("CUSTOMER");
            assertThat(due.isAnybody()).isFalse();
        });
    }
}

package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hs6tools.crm.customers.ScoredStandings;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What happens to a customer while everybody's scores, worked out before it, are being written. */
@IntegrationTest
class NewerFactsIntegrationTests {
    private static final String CUSTOMERS = "/api/crm/customers";

    private final FullScoring scoring;
    private final DueCustomers due;
    private final TransactionOperations transactions;
    private final ScoringSession.Factory sessions;
    private final Settings settings;
    private final UnitClock clock;
    private final DSLContext sql;
    private final Shop shop;
    private final TestUnits units;
    private final TestHttp http;

    NewerFactsIntegrationTests(
            FullScoring scoring,
            DueCustomers due,
            TransactionOperations transactions,
            ScoringSession.Factory sessions,
            Settings settings,
            UnitClock clock,
            DSLContext sql,
            Shop shop,
            TestUnits units,
            TestHttp http) {
        this.scoring = scoring;
        this.due = due;
        this.transactions = transactions;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        this.sql = sql;
        this.shop = shop;
        this.units = units;
        this.http = http;
    }

    private static UUID make(TestCaller caller, String name) {
        var made = caller.post(CUSTOMERS, Map.of("firstName", name, "externalId", name));
        return UUID.fromString(made.json().get("id").asString());
    }

    private List<String> stages(UUID customer) {
        return sql.select(STANDING_CHANGE.FROM_VALUE, STANDING_CHANGE.TO_VALUE)
                .from(STANDING_CHANGE)
                .where(
                        STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        STANDING_CHANGE.CUSTOMER_ID.eq(customer),
                        STANDING_CHANGE.WHAT.eq("STAGE"))
                .orderBy(STANDING_CHANGE.ID)
                .fetch((Record2<String, String> r) -> r.value1() + " to " + r.value2());
    }

    private int orders(UUID customer) {
        return sql.select(STANDING.ORDER_COUNT)
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .fetchSingle(STANDING.ORDER_COUNT);
    }

    @Test
    void isNotOverwritten() throws Exception {
        var unit = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
        var admin = http.as(unit);
        var decided = make(admin, "decided");
        var bought = make(admin, "bought");
        var neither = make(admin, "neither");
        Acting.call(unit, () -> {
            scoring.run(Ids.next(), (written, total) -> {});
            // as long as this one is open the program scores nobody
            try (var session = sessions.open()) {
                for (var id : List.of(decided, bought, neither)) {
                    shop.order(id, Instant.parse("2026-06-20T10:00:00Z"), "10");
                }
                var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
                var writer = new ScoreWriter(rules, ScoredStandings.look(session.sql()));
                session.inTransaction(inside -> {
                    ScoreTable.make(inside, rules, DSL.raw("preserve rows"));
                    return null;
                });
                decide(admin, decided, "CHURNED");
                admin.post("/api/crm/orders/bulk", Map.of("orders", List.of(order("bought"))));
                writer.write(session, new WritingProgress((written, total) -> {}));

                assertThat(orders(bought)).isEqualTo(2);
                assertThat(orders(neither)).isEqualTo(1);
                assertThat(stages(neither)).containsExactly("LEAD to CUSTOMER");
                assertThat(stages(decided)).containsExactly("LEAD to CHURNED");
            }
            return null;
        });
    }

    @Test
    void mayBeThatTheyAreGone() throws Exception {
        var unit = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
        Acting.call(unit, () -> {
            var ids = shop.customers(List.of("gone", "going", "stays"));
            try (var session = sessions.open()) {
                var rules = ScoreRules.of(Acting.tenant(), settings.current(), clock.now());
                var writer = new ScoreWriter(rules, ScoredStandings.look(session.sql()));
                session.inTransaction(inside -> {
                    ScoreTable.make(inside, rules, DSL.raw("preserve rows"));
                    return null;
                });
                delete(ids.get("gone"));
                var written = new CompletableFuture<Long>();
                transactions.executeWithoutResult(t -> {
                    delete(ids.get("going"));
                    Thread.startVirtualThread(() -> Acting.run(unit, () -> {
                        try {
                            written.complete(writer.write(session, new WritingProgress((rows, total) -> {})));
                        } catch (RuntimeException e) {
                            written.completeExceptionally(e);
                        }
                    }));
                    // the writer has met him, and waits to see whether he goes
                    assertThat(written)
                            .isNotCompletedExceptionally()
                            .satisfies(w -> assertThatThrownBy(() -> w.get(1, TimeUnit.SECONDS))
                                    .isInstanceOf(TimeoutException.class));
                });
                written.get(30, TimeUnit.SECONDS);
            }
            assertThat(sql.fetchValues(STANDING.CUSTOMER_ID)).containsExactly(ids.get("stays"));
            return null;
        });
    }

    private void delete(UUID customer) {
        sql.deleteFrom(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.ID.eq(customer))
                .execute();
    }

    @Test
    void leaveHisPlaceToTheNextScoring() throws Exception {
        var unit = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
        var admin = http.as(unit);
        Acting.call(unit, () -> {
            var decided = shop.customers(List.of("decided")).get("decided");
            scoring.run(Ids.next(), (written, total) -> {});
            assertThat(due.isEverybody()).isFalse();
            shop.order(decided, Instant.parse("2026-06-20T10:00:00Z"), "10");
            var isFirst = new AtomicBoolean(true);
            scoring.run(Ids.next(), (written, total) -> {
                if (isFirst.getAndSet(false)) {
                    decide(admin, decided, "CHURNED");
                }
            });
            assertThat(due.isEverybody()).isTrue();
            return null;
        });
    }

    @Test
    void meansNothingWhenItsMarkCameWithADump() throws Exception {
        var unit = units.newUnit(s -> TestSettings.clock(s, "2026-06-30"));
        var restored = make(http.as(unit), "restored");
        Acting.call(unit, () -> {
            shop.order(restored, Instant.parse("2026-06-20T10:00:00Z"), "10");
            sql.update(STANDING)
                    .set(STANDING.CHANGED_IN, 9_000_000_000L)
                    .where(STANDING.TENANT_ID.eq(Acting.tenant()))
                    .execute();
            scoring.run(Ids.next(), (written, total) -> {});
            assertThat(orders(restored)).isEqualTo(1);
            return null;
        });
    }

    private static void decide(TestCaller caller, UUID customer, String stage) {
        var decision = Map.of("stage", stage, "reason", "Closed shop");
        assertThat(caller.put(CUSTOMERS + "/" + customer + "/lifecycle", decision)
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> order(String customer) {
        return Map.of(
                "externalId",
                "O-1",
                "customerExternalId",
                customer,
                "placedAt",
                "2026-06-25T10:00:00Z",
                "lines",
                List.of(Map.of("sku", "S", "name", "Saw", "quantity", "1", "unitPrice", "20")));
    }
}

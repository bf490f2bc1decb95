package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Known;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestCaller;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever locks several customers does it in the order of their ids, so that two never wait for each other. */
@IntegrationTest
class LockOrderIntegrationTests {
    private static final String LOCK =
            "select id from customers.customer where tenant_id = ? and id = ? for no key update nowait";

    private static final int ROUNDS = 300;

    private final StagedCustomers staged;
    private final TransactionOperations transactions;
    private final DSLContext sql;
    private final TestHttp http;
    private final TestUnits units;

    LockOrderIntegrationTests(
            StagedCustomers staged,
            TransactionOperations transactions,
            DSLContext sql,
            TestHttp http,
            TestUnits units) {
        this.staged = staged;
        this.transactions = transactions;
        this.sql = sql;
        this.http = http;
        this.units = units;
    }

    @Test
    void isThatOfIdsAlsoWhereSomebodyWasDeleted() throws Exception {
        var unit = units.newUnit();
        var admin = http.as(unit);
        var ids = List.of("deleted", "there").stream()
                .map(name -> admin.post("/api/crm/customers", Map.of("firstName", name, "externalId", name))
                        .json()
                        .get("id")
                        .asString())
                .map(UUID::fromString)
                .toList();
        assertThat(admin.delete("/api/crm/customers/" + ids.getFirst()).status())
                .isEqualTo(204);
        var merged = new CompletableFuture<List<StagedCustomers.Merged>>();
        Acting.run(
                unit,
                () -> transactions.executeWithoutResult(t -> {
                    sql.execute(LOCK, Acting.tenant(), ids.getFirst());
                    Thread.startVirtualThread(() -> Acting.run(unit, () -> {
                        try {
                            merged.complete(transactions.execute(inside -> staged.merge(
                                    List.of(Draft.known("deleted", null), Draft.known("there", "IR")),
                                    Known.COMPLETE)));
                        } catch (RuntimeException e) {
                            merged.completeExceptionally(e);
                        }
                    }));
                    await().pollInSameThread().until(this::somebodyWaits);
                    // would fail at once if it were held already, and without nowait be a deadlock
                    sql.execute(LOCK, Acting.tenant(), ids.getLast());
                }));
        assertThat(merged.get(30, TimeUnit.SECONDS))
                .extracting(StagedCustomers.Merged::outcome)
                .containsExactly(StagedCustomers.Outcome.DELETED, StagedCustomers.Outcome.UPDATED);
    }

    /** The survivor has the lower id, so that whoever took the merged one first would hold it while he waits for the other. */
    @Test
    void isThatOfIdsAlsoWhereSomebodyWasMerged() throws Exception {
        var unit = units.newUnit();
        var ids = mergedPair(http.as(unit));
        var done = new CompletableFuture<List<StagedCustomers.Merged>>();
        Acting.run(
                unit,
                () -> transactions.executeWithoutResult(t -> {
                    sql.execute(LOCK, Acting.tenant(), ids.getFirst());
                    Thread.startVirtualThread(() ->
                            done.completeAsync(() -> take(unit, List.of(Draft.known("merged", "IR"))), Runnable::run));
                    await().pollInSameThread().until(this::somebodyWaits);
                    sql.execute(LOCK, Acting.tenant(), ids.getLast());
                }));
        assertThat(done.get(30, TimeUnit.SECONDS))
                .extracting(StagedCustomers.Merged::id)
                .containsExactly(ids.getFirst());
    }

    @Test
    void letsTwoFilesNameTheMergedAndTheSurvivorAtOnce() throws Exception {
        var unit = units.newUnit();
        mergedPair(http.as(unit));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < ROUNDS; n++) {
                var merged = Draft.known("merged", n % 2 == 0 ? "IR" : "DE");
                var one = threads.submit(() -> takeTogether(together, unit, List.of(merged)));
                var other = threads.submit(
                        () -> takeTogether(together, unit, List.of(Draft.known("survivor", "TR"), merged)));
                assertThat(one.get(30, TimeUnit.SECONDS)).hasSize(1);
                assertThat(other.get(30, TimeUnit.SECONDS)).hasSize(2);
            }
        }
    }

    private static List<UUID> mergedPair(TestCaller admin) {
        var ids = List.of("survivor", "merged").stream()
                .map(name -> admin.post("/api/crm/customers", Map.of("firstName", name, "externalId", name))
                        .json()
                        .get("id")
                        .asString())
                .toList();
        var merge = admin.post("/api/crm/customers/" + ids.getFirst() + "/merge", Map.of("from", ids.getLast()));
        assertThat(merge.status()).as(merge.text()).isEqualTo(200);
        return ids.stream().map(UUID::fromString).toList();
    }

    private List<StagedCustomers.Merged> takeTogether(CyclicBarrier together, Actor unit, List<Draft> drafts)
            throws Exception {
        together.await(30, TimeUnit.SECONDS);
        return take(unit, drafts);
    }

    private List<StagedCustomers.Merged> take(Actor unit, List<Draft> drafts) {
        var taken = new AtomicReference<List<StagedCustomers.Merged>>(List.of());
        Acting.run(unit, () -> taken.set(transactions.execute(inside -> staged.merge(drafts, Known.COMPLETE))));
        return taken.get();
    }

    private boolean somebodyWaits() {
        return sql.fetchSingle(
                        "select pg_backend_pid() = any(select unnest(pg_blocking_pids(pid)) from pg_locks where not granted)")
                .get(0, Boolean.class);
    }
}

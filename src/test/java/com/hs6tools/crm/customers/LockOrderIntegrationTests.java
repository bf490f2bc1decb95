package com.hs6tools.crm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.customers.StagedCustomers.Draft;
import com.hs6tools.crm.customers.StagedCustomers.Known;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.testing.IntegrationTest;
import com.hs6tools.crm.platform.testing.TestHttp;
import com.hs6tools.crm.platform.testing.TestUnits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever locks several customers does it in the order of their ids, so that two never wait for each other. */
@IntegrationTest
class LockOrderIntegrationTests {
    private static final String LOCK =
            "select id from customers.customer where tenant_id = ? and id = ? for no key update nowait";

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

    private boolean somebodyWaits() {
        return sql.fetchSingle(
                        "select pg_backend_pid() = any(select unnest(pg_blocking_pids(pid)) from pg_locks where not granted)")
                .get(0, Boolean.class);
    }
}

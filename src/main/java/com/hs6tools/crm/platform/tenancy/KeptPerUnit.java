package com.hs6tools.crm.platform.tenancy;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is asked for at nearly every request and seldom changes, one value for each business unit: read anew after some
 * seconds, since another process may have changed it, and at once after a change in this one.
 */
public final class KeptPerUnit<T> {
    private record Kept<T>(T value, long readAt) {}

    private final Map<UUID, Kept<T>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Duration fresh;
    private final Supplier<T> read;

    /** @param read reads the value of the acting unit */
    public KeptPerUnit(Duration fresh, Supplier<T> read) {
        this.fresh = fresh;
        this.read = read;
    }

    public T current() {
        var known = kept.get(Acting.tenant());
        return known != null && System.nanoTime() - known.readAt < fresh.toNanos() ? known.value : readAnew();
    }

    public T readAnew() {
        var seen = changes.get();
        var now = System.nanoTime();
        var value = read.get();
        if (!looksAtAnEarlierMoment()) {
            // what was read before somebody changed it must not be kept after that
            kept.compute(Acting.tenant(), (t, k) -> changes.get() == seen ? new Kept<>(value, now) : null);
        }
        return value;
    }

    /** To be called by whoever changes it, in the transaction that does. */
    public void forgetNowAndAfterCommit() {
        var tenant = Acting.tenant();
        forget(tenant);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(tenant);
                }
            });
        }
    }

    private void forget(UUID tenant) {
        kept.compute(tenant, (t, k) -> {
            changes.incrementAndGet();
            return null;
        });
    }

    /** In a transaction that sees the database as it was at its beginning, a change may long be done that it does not see. */
    private static boolean looksAtAnEarlierMoment() {
        var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation > Connection.TRANSACTION_READ_COMMITTED;
    }
}

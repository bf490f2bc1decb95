package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The acting unit's custom fields. Asked for with every record shown, so kept in memory for some seconds. */
@Component
public class CustomFields {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(List<CustomField> fields, Instant until) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final FieldStore store;
    private final Sealing sealing;

    CustomFields(FieldStore store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    public FieldSet of(RecordKind record) {
        var fields = all().stream().filter(f -> f.record() == record).toList();
        return new FieldSet(record, fields, sealing);
    }

    private List<CustomField> all() {
        var tenant = Acting.tenant();
        var known = kept.get(tenant);
        if (known != null && known.until().isAfter(Instant.now())) {
            return known.fields();
        }
        var seen = changes.get();
        var read = store.all();
        // what was read before somebody changed it must not be kept after that
        kept.compute(
                tenant,
                (t, k) -> changes.get() == seen ? new Kept(read, Instant.now().plus(FRESH)) : null);
        return read;
    }

    /** The definitions change in this transaction. */
    void forgetNowAndAfterCommit() {
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
}

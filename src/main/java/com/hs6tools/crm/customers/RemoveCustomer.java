package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a customer so that it can be restored for a while, and restores it. */
@Component
class RemoveCustomer {
    static final int RESTORABLE_DAYS = 30;

    private final DSLContext sql;
    private final CustomerStore store;
    private final RecordChanges trace;
    private final Events events;
    private final UnitClock clock;

    RemoveCustomer(DSLContext sql, CustomerStore store, RecordChanges trace, Events events, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.trace = trace;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void delete(UUID id, @Nullable Long expectedVersion) {
        var record = store.lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        record.setDeletedAt(clock.realNow());
        store.update(record);
        trace.add(id, RecordChanges.Kind.DELETED, Map.of());
        events.publish(new CustomerDeleted(id, record.getName(), Map.of()));
    }

    @Transactional
    void restore(UUID id) {
        var record = sql.selectFrom(CUSTOMER)
                .where(CustomerScope.visible(), CUSTOMER.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This customer"));
        if (record.getDeletedAt() == null) {
            throw new StateConflict("This customer is not deleted.", "ACTIVE", List.of("delete"), "not_deleted");
        }
        if (record.getMergedInto() != null) {
            throw new StateConflict(
                    "This customer was not deleted but merged into another one. Undo the merge to have him back.",
                    "MERGED",
                    List.of("undo the merge"),
                    "merged");
        }
        if (record.getDeletedAt().isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted customer can be restored for " + RESTORABLE_DAYS + " days.",
                    "DELETED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        record.setDeletedAt(null);
        store.update(record);
        trace.add(id, RecordChanges.Kind.RESTORED, Map.of());
        events.publish(new CustomerRestored(id, record.getName(), Map.of()));
    }
}

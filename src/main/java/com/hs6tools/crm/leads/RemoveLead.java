package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.StateConflict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a lead so that it can be restored for a while, and restores it. */
@Component
class RemoveLead {
    static final int RESTORABLE_DAYS = 30;

    private final LeadStore store;
    private final RegisterLead.Told told;
    private final UnitClock clock;

    RemoveLead(LeadStore store, RegisterLead.Told told, UnitClock clock) {
        this.store = store;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    void delete(UUID id, @Nullable Long expectedVersion) {
        var lead = store.lock(id);
        ExpectedVersion.check(expectedVersion, lead.getVersion());
        lead.setDeletedAt(clock.realNow());
        store.update(lead);
        told.changes().add(id, LeadChanges.Kind.DELETED, Map.of());
        told.events().publish(new LeadDeleted(id, lead.getName(), Map.of()));
    }

    @Transactional
    void restore(UUID id) {
        var lead = store.lock(id, noCondition());
        if (lead.getDeletedAt() == null) {
            throw new StateConflict("This lead is not deleted.", "ACTIVE", List.of("delete"), "not_deleted");
        }
        if (lead.getDeletedAt().isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted lead can be restored for " + RESTORABLE_DAYS + " days.",
                    "DELETED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        lead.set(LEAD.DELETED_AT, null);
        store.update(lead);
        told.changes().add(id, LeadChanges.Kind.RESTORED, Map.of());
        told.events().publish(new LeadRestored(id, lead.getName(), Map.of()));
    }
}

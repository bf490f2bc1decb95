package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a deal so that it can be restored for a while, and restores it. */
@Component
class RemoveOpportunity {
    static final int RESTORABLE_DAYS = 30;

    private final OpportunityStore store;
    private final StageMove stages;
    private final DealChanges trace;
    private final Events events;
    private final UnitClock clock;

    RemoveOpportunity(OpportunityStore store, StageMove stages, DealChanges trace, Events events, UnitClock clock) {
        this.store = store;
        this.stages = stages;
        this.trace = trace;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void delete(UUID id, @Nullable Long expectedVersion) {
        var deal = store.lock(id);
        ExpectedVersion.check(expectedVersion, deal.getVersion());
        deal.setDeletedAt(clock.realNow());
        store.update(deal);
        trace.add(DealChanges.Kind.DELETED, deal);
        events.publish(DealEvents.about("opportunity.deleted", deal));
    }

    @Transactional
    public void restore(UUID id) {
        var deal = store.lockDeletedOrNot(id);
        if (deal.getDeletedAt() == null) {
            throw new StateConflict("This opportunity is not deleted.", "ACTIVE", List.of("delete"), "not_deleted");
        }
        if (deal.getDeletedAt().isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted opportunity can be restored for " + RESTORABLE_DAYS + " days.",
                    "DELETED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        deal.setDeletedAt(null);
        var target = stages.afterAbsence(deal);
        var moved = !target.id().equals(deal.getStageId());
        var left = new DealChanges.Left(deal.getStageId(), deal.getStandardStage(), deal.getStageSince());
        if (moved) {
            put(deal, target);
        }
        store.update(deal);
        trace.add(DealChanges.Kind.RESTORED, deal);
        if (moved && !target.isClosed()) {
            trace.add(DealChanges.Kind.MOVED, deal, left, null);
        }
        events.publish(DealEvents.about("opportunity.restored", deal));
    }

    /** What a stage asks for is asked of whoever moves a deal; a closed one was closed when it was. */
    private void put(OpportunityRecord deal, Stage target) {
        deal.setStageId(target.id());
        deal.setStandardStage(target.stage().name());
        deal.setProbability((short) target.probability());
        if (!target.isClosed()) {
            deal.setStageSince(clock.now());
        }
    }
}

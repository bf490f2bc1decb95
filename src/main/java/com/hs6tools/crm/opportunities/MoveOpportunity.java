package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.opportunities.DealChanges.Kind;
import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a deal to another stage: one gesture, one request, one transaction. */
@Component
class MoveOpportunity {
    private final OpportunityStore store;
    private final StageMove moves;
    private final DealChanges trace;
    private final StageVisits visits;
    private final DealOwners owners;
    private final Events events;

    MoveOpportunity(
            OpportunityStore store,
            StageMove moves,
            DealChanges trace,
            StageVisits visits,
            DealOwners owners,
            Events events) {
        this.store = store;
        this.moves = moves;
        this.trace = trace;
        this.visits = visits;
        this.owners = owners;
        this.events = events;
    }

    @Transactional
    public void move(UUID id, MoveInput input, @Nullable Long expectedVersion) {
        check(input).throwIfAny();
        var deal = store.lock(id);
        var now = moves.now(deal);
        if (expectedVersion != null && expectedVersion != deal.getVersion()) {
            throw new MovedMeanwhile(now, deal.getVersion(), moves.allowed(now), visits.lastMover(id));
        }
        var target = moves.target(deal.getPipelineId(), input.stageId(), input.stage());
        moves.check(now, target, Boolean.TRUE.equals(input.reopen()));
        var before = deal.into(OPPORTUNITY);
        DealField.ALL.forEach(f -> f.takeIfSaid(input.facts(), deal));
        if (!Objects.equals(before.getOwnerId(), deal.getOwnerId())) {
            owners.require(deal.getOwnerId());
            owners.tellAssigned(deal);
        }
        go(before, deal, now, target, new Wish(input.reason(), input.probability() != null));
    }

    /** Why, and whether the deal keeps a probability of its own. */
    record Wish(@Nullable String reason, boolean ownProbability) {}

    /** The rest of a move, once the deal is locked and the move found to be allowed. */
    void go(OpportunityRecord before, OpportunityRecord deal, Stage now, Stage target, Wish wish) {
        var left = new DealChanges.Left(now.id(), now.stage().name(), before.getStageSince());
        moves.put(deal, target, wish.reason(), wish.ownProbability());
        store.update(deal);
        trace.add(kind(now, target), deal, left, wish.reason());
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("stage", new Change(now.called(), target.called()));
        changes.putAll(DealField.changes(before, deal));
        events.publish(DealEvents.moved(deal, changes));
    }

    private static Kind kind(Stage now, Stage target) {
        return switch (target.stage()) {
            case CLOSED_WON -> Kind.WON;
            case CLOSED_LOST -> Kind.LOST;
            default -> now.isClosed() ? Kind.REOPENED : Kind.MOVED;
        };
    }

    private static Violations check(MoveInput input) {
        return OpportunityRules.check(input.facts()).length("reason", input.reason(), OpportunityRules.LONGEST_REASON);
    }
}

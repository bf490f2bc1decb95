package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a deal says: named fields change, null clears, unnamed ones stay. A stage that is named moves it. */
@Component
class ReviseOpportunity {
    /** Those asked before a change is made. */
    @Component
    record Advice(Customers customers, DealOwners owners, StageMove moves, MoveOpportunity move) {}

    private final OpportunityStore store;
    private final Advice advice;
    private final DealChanges trace;
    private final Events events;

    ReviseOpportunity(OpportunityStore store, Advice advice, DealChanges trace, Events events) {
        this.store = store;
        this.advice = advice;
        this.trace = trace;
        this.events = events;
    }

    @Transactional
    public void revise(UUID id, Patch<OpportunityInput> patch, @Nullable Long expectedVersion) {
        var input = patch.value();
        check(patch).throwIfAny();
        var deal = store.lock(id);
        ExpectedVersion.check(expectedVersion, deal.getVersion());
        var before = deal.into(OPPORTUNITY);
        DealField.ALL.stream().filter(f -> patch.names(f.name())).forEach(f -> f.take(input, deal));
        if (before.getValue().compareTo(deal.getValue()) != 0) {
            // a value that somebody types follows the products no longer
            deal.setValueFromProducts(false);
        }
        if (patch.names("customFields")) {
            var wrong = new Violations();
            store.changeCustomFields(input.customFields(), deal, wrong);
            wrong.throwIfAny();
        }
        checkPeople(before, deal);
        if (input.stageId() != null || input.stage() != null) {
            var now = advice.moves().now(before);
            var target = advice.moves().target(before.getPipelineId(), input.stageId(), input.stage());
            if (!now.id().equals(target.id())) {
                advice.moves().check(now, target, false);
                var wish = new MoveOpportunity.Wish(input.lossReason(), input.probability() != null);
                advice.move().go(before, deal, now, target, wish);
                return;
            }
        }
        checkState(before, patch);
        save(before, deal, DealField.changes(before, deal));
    }

    private void save(OpportunityRecord before, OpportunityRecord deal, Map<String, Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        store.update(deal);
        if (changes.keySet().stream().anyMatch(DealField.FORECAST::contains)) {
            trace.add(DealChanges.Kind.REVISED, deal);
        }
        events.publish(DealEvents.updated(deal, changes));
    }

    private void checkPeople(OpportunityRecord before, OpportunityRecord deal) {
        if (!before.getCustomerId().equals(deal.getCustomerId())) {
            OpenOpportunity.requireCustomer(advice.customers(), deal.getCustomerId());
        }
        if (!Objects.equals(before.getOwnerId(), deal.getOwnerId())) {
            advice.owners().require(deal.getOwnerId());
            advice.owners().tellAssigned(deal);
        }
    }

    private static Violations check(Patch<OpportunityInput> patch) {
        var input = patch.value();
        var wrong = OpportunityRules.check(input);
        if (patch.names("title")) {
            wrong.required("title", input.title());
        }
        needed(wrong, patch, "customerId", input.customerId());
        needed(wrong, patch, "currency", input.currency());
        needed(wrong, patch, "probability", input.probability());
        return wrong.check(
                !patch.names("pipelineId") || input.stageId() != null,
                "pipelineId",
                "A deal changes its pipeline by a move to a stage of the other one: name stageId.",
                "unknown_stage");
    }

    private static void needed(Violations wrong, Patch<OpportunityInput> patch, String field, @Nullable Object value) {
        wrong.check(!patch.names(field) || value != null, field, "This is needed.", "required");
    }

    private static void checkState(OpportunityRecord deal, Patch<OpportunityInput> patch) {
        if (deal.getClosedAt() != null && patch.names("probability")) {
            var said = patch.value().probability();
            if (said == null || said != deal.getProbability().intValue()) {
                throw InvalidInput.field("probability", "A closed deal is certain: won 100, lost 0.", "out_of_range");
            }
        }
        if (patch.value().lossReason() != null
                && !deal.getStandardStage().equals(OpportunityStage.CLOSED_LOST.name())) {
            throw InvalidInput.field("lossReason", "Only a lost deal has one.", "not_lost");
        }
    }
}

package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a deal with a customer. */
@Component
class OpenOpportunity {
    /** What a new deal is made with. */
    @Component
    record Means(Customers customers, Pipelines pipelines, Settings settings, UnitClock clock, DealOwners owners) {}

    private final Means means;
    private final OpportunityStore store;
    private final StageMove moves;
    private final DealChanges trace;
    private final Events events;

    OpenOpportunity(Means means, OpportunityStore store, StageMove moves, DealChanges trace, Events events) {
        this.means = means;
        this.store = store;
        this.moves = moves;
        this.trace = trace;
        this.events = events;
    }

    @Transactional
    public UUID open(OpportunityInput input) {
        var custom = store.blank();
        var wrong = OpportunityRules.check(input);
        store.takeCustomFields(input.customFields(), custom, wrong);
        return open(input, custom.getCustomFields(), wrong);
    }

    /** One that follows from something else: nobody is there to be asked for custom fields. */
    @Transactional
    public UUID openByItself(OpportunityInput input) {
        var custom = store.blank();
        store.beginCustomFields(custom);
        return open(input, custom.getCustomFields(), OpportunityRules.check(input));
    }

    private UUID open(OpportunityInput input, JSONB customFields, Violations wrong) {
        wrong.required("title", input.title())
                .check(input.customerId() != null, "customerId", "This is needed.", "required")
                .throwIfAny();
        requireCustomer(means.customers(), Objects.requireNonNull(input.customerId()));
        means.owners().require(input.ownerId());
        var record = blank();
        record.setCustomFields(customFields);
        DealField.ALL.forEach(f -> f.takeIfSaid(input, record));
        var pipeline = input.pipelineId() == null
                ? means.pipelines().standard()
                : means.pipelines().named(input.pipelineId());
        var stage = input.stageId() == null && input.stage() == null
                ? pipeline.stages().getFirst()
                : moves.target(pipeline.id(), input.stageId(), input.stage());
        record.setOpenedAt(means.clock().now());
        moves.put(record, stage, input.lossReason(), input.probability() != null);
        store.insert(record);
        trace.add(DealChanges.Kind.OPENED, record);
        means.owners().tellAssigned(record);
        events.publish(DealEvents.opened(record, DealField.changes(store.blank(), record)));
        if (stage.isClosed()) {
            events.publish(DealEvents.moved(record, java.util.Map.of()));
        }
        return record.getId();
    }

    private OpportunityRecord blank() {
        var record = store.blank();
        record.setValue(java.math.BigDecimal.ZERO);
        record.setCurrency(means.settings().current().currency());
        record.setCompetitors(new String[0]);
        record.setOwnerId(DealOwners.whoeverActs());
        return record;
    }

    /** A wrong customer in a body is a wrong field, not an absent page. */
    static void requireCustomer(Customers customers, UUID id) {
        try {
            customers.requireVisible(id);
        } catch (NotFound e) {
            throw InvalidInput.field(
                    "customerId", "There is no such customer, or he is outside what you may see.", "unknown_customer");
        }
    }
}

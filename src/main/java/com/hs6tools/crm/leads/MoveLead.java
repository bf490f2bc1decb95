package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a lead along the flow. */
@Component
class MoveLead {
    private final LeadStore store;
    private final LeadChanges history;
    private final Events events;
    private final UnitClock clock;

    MoveLead(LeadStore store, LeadChanges history, Events events, UnitClock clock) {
        this.store = store;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** @throws StateConflict when the flow does not allow it */
    @Transactional
    void move(UUID id, LeadMove move, @Nullable String reason) {
        var lead = store.lock(id);
        move.require(LeadStatus.valueOf(lead.getStatus()));
        var to = switch (move) {
            case CONTACT -> LeadStatus.CONTACTED;
            case QUALIFY -> LeadStatus.QUALIFIED;
            case LOSE -> LeadStatus.LOST;
            case REOPEN -> LeadStatus.valueOf(lead.getLostFrom());
            case CONVERT -> throw new IllegalArgumentException("converting makes a customer");
        };
        apply(lead, to, reason);
    }

    /** As somebody who names the status it is to have asks for it. */
    void towards(LeadRecord lead, LeadStatus to, @Nullable String reason) {
        var from = LeadStatus.valueOf(lead.getStatus());
        if (from == to) {
            return;
        }
        var open = switch (to) {
            case NEW -> from == LeadStatus.LOST && to.name().equals(lead.getLostFrom());
            case CONTACTED ->
                from == LeadStatus.NEW || (from == LeadStatus.LOST && to.name().equals(lead.getLostFrom()));
            case QUALIFIED ->
                from == LeadStatus.CONTACTED
                        || (from == LeadStatus.LOST && to.name().equals(lead.getLostFrom()));
            case LOST -> from.isOpen();
            case CONVERTED -> false;
        };
        if (!open) {
            throw LeadMove.refused(from, to.name());
        }
        apply(lead, to, reason);
    }

    private void apply(LeadRecord lead, LeadStatus to, @Nullable String reason) {
        var from = LeadStatus.valueOf(lead.getStatus());
        if (to == LeadStatus.LOST) {
            new Violations().length("reason", reason, 500).throwIfAny();
            if (reason == null || reason.isBlank()) {
                throw InvalidInput.field("reason", "Say why this lead is lost.", "required");
            }
            lead.setLostFrom(from.name());
            lead.setLostReason(reason.strip());
        } else {
            lead.setLostFrom(null);
            lead.setLostReason(null);
        }
        if (to == LeadStatus.CONTACTED && lead.getFirstResponseAt() == null) {
            lead.setFirstResponseAt(clock.now());
        }
        lead.setStatus(to.name());
        store.update(lead);
        tell(lead, from, to);
    }

    private void tell(LeadRecord lead, LeadStatus from, LeadStatus to) {
        history.moved(lead.getId(), from, to, lead.getLostReason(), Map.of());
        events.publish(new LeadStatusChanged(
                lead.getId(), lead.getName(), from, to, Map.of("status", new Change(from.name(), to.name()))));
    }
}

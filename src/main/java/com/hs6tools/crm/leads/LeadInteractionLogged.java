package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.activity.InteractionType;
import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** Somebody noted a contact with a lead. */
public record LeadInteractionLogged(
        UUID subjectId, String subjectLabel, UUID interactionId, InteractionType interactionType)
        implements DomainEvent {
    @Override
    public String type() {
        return "lead.interaction_logged";
    }

    @Override
    public String subjectKind() {
        return "lead";
    }
}

package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** Somebody noted a contact with a customer. */
record InteractionLogged(UUID subjectId, String subjectLabel, UUID interactionId, InteractionType interactionType)
        implements DomainEvent {
    @Override
    public String type() {
        return "interaction.logged";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

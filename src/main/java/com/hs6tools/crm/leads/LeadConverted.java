package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A lead became a customer, or joined one. @param joined whether the customer was there before */
public record LeadConverted(
        UUID subjectId, String subjectLabel, UUID customerId, boolean joined, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "lead.converted";
    }

    @Override
    public String subjectKind() {
        return "lead";
    }
}

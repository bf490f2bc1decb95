package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A lead moved from one status to another. */
public record LeadStatusChanged(
        UUID subjectId, String subjectLabel, LeadStatus from, LeadStatus to, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "lead.status_changed";
    }

    @Override
    public String subjectKind() {
        return "lead";
    }
}

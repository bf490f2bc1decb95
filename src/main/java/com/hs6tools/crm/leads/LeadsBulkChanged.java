package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulk action changed these leads. */
public record LeadsBulkChanged(String action, UUID jobId, List<UUID> leadIds, int count, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "leads.bulk_changed";
    }

    @Override
    public String subjectKind() {
        return "lead";
    }

    @Override
    public @Nullable UUID subjectId() {
        return null;
    }

    @Override
    public String subjectLabel() {
        return action;
    }
}

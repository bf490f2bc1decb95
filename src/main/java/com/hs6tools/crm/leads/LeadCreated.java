package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead came in. */
public record LeadCreated(UUID subjectId, @Nullable String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "lead.created";
    }

    @Override
    public String subjectKind() {
        return "lead";
    }
}

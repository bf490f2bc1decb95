package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody said whether two customers are two. */
record DuplicateDecided(UUID subjectId, String subjectLabel, Map<String, Change> changes) implements DomainEvent {
    @Override
    public String type() {
        return "duplicate.decided";
    }

    @Override
    public String subjectKind() {
        return "duplicate";
    }
}

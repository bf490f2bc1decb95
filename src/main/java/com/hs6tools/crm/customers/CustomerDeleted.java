package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody deleted a customer; it can be restored for 30 days. */
public record CustomerDeleted(UUID subjectId, @Nullable String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customer.deleted";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

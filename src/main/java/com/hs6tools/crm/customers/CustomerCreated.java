package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer came into the records. */
public record CustomerCreated(UUID subjectId, @Nullable String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customer.created";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

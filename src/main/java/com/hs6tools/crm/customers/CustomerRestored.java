package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody brought a deleted customer back. */
public record CustomerRestored(UUID subjectId, @Nullable String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customer.restored";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

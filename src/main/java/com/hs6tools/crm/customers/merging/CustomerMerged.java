package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer was merged into another one.
 *
 * @param subjectId who stays
 * @param merged who went into him
 * @param customers both of them
 */
record CustomerMerged(
        UUID subjectId,
        @Nullable String subjectLabel,
        UUID merged,
        UUID merge,
        List<UUID> customers,
        Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customer.merged";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

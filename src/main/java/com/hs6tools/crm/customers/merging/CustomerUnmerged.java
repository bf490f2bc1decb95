package com.hs6tools.crm.customers.merging;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge was undone: the two are two again.
 *
 * @param subjectId who had stayed
 * @param merged who came out of him
 * @param customers both of them
 */
record CustomerUnmerged(
        UUID subjectId,
        @Nullable String subjectLabel,
        UUID merged,
        UUID merge,
        List<UUID> customers,
        Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customer.unmerged";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }
}

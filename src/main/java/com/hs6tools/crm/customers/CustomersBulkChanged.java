package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One batch of a bulk action was done.
 *
 * @param action tag, untag, assign, update, delete or restore
 * @param job the job that did it
 * @param ids the customers changed
 */
public record CustomersBulkChanged(String action, UUID job, List<UUID> ids, int count, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "customers.bulk_changed";
    }

    @Override
    public String subjectKind() {
        return "customer";
    }

    @Override
    public @Nullable UUID subjectId() {
        return null;
    }
}

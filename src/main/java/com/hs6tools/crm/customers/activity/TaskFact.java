package com.hs6tools.crm.customers.activity;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/**
 * Something happened to a task: {@code task.created}, {@code task.updated}, {@code task.done}, {@code task.reopened} or
 * {@code task.deleted}.
 */
record TaskFact(String type, UUID subjectId, String subjectLabel, UUID customerId, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "task";
    }
}

package com.hs6tools.crm.platform.events;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the business: a past-tense record of ids and values, published with {@link Events#publish} in the
 * transaction that made it true. The audit trail, the event log and web hooks take it from here.
 */
public interface DomainEvent {
    /** Stable name such as {@code customer.created}. */
    String type();

    /** What kind of record it happened to, such as {@code customer}. */
    String subjectKind();

    /** The record, or null when it happened to many at once. */
    @Nullable
    UUID subjectId();

    /** How people call the record, for the audit trail. */
    default @Nullable String subjectLabel() {
        return null;
    }

    /** What changed, field by field; sensitive values are left out by the publisher. */
    default Map<String, Change> changes() {
        return Map.of();
    }

    /** How many records it happened to. */
    default int count() {
        return 1;
    }

    /** Before and after of one field. */
    record Change(@Nullable Object before, @Nullable Object after) {}
}

package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a field was made or changed: {@code custom_field.created}, {@code updated}, {@code archived},
 * {@code restored}, {@code ordered} (then of no single one).
 *
 * @param record the kind of records it belongs to
 */
record CustomFieldFact(
        String type,
        RecordKind record,
        @Nullable UUID subjectId,
        @Nullable String subjectLabel,
        Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "custom_field";
    }
}

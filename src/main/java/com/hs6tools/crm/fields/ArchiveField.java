package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.http.Violations;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes fields out of use and back into it, and puts them in order. Values stay where they are. */
@Component
class ArchiveField {
    private final FieldStore store;
    private final CustomFields fields;
    private final UnitClock clock;
    private final Events events;

    ArchiveField(FieldStore store, CustomFields fields, UnitClock clock, Events events) {
        this.store = store;
        this.fields = fields;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void archive(UUID id) {
        set(id, clock.realNow(), "custom_field.archived");
    }

    /** @throws StateConflict when there are as many in use as there may be */
    @Transactional
    public void restore(UUID id) {
        store.lockAll();
        var field = store.find(id);
        var inUse = store.all().stream()
                .filter(f -> f.record() == field.record() && !f.archived())
                .count();
        if (field.archived() && inUse >= FieldRules.MOST_FIELDS) {
            throw new StateConflict(
                    "At most " + FieldRules.MOST_FIELDS + " fields of a kind of record. Archive one first.",
                    "ARCHIVED",
                    List.of(),
                    "too_many_fields",
                    Map.of("most", FieldRules.MOST_FIELDS));
        }
        set(id, null, "custom_field.restored");
    }

    private void set(UUID id, @Nullable OffsetDateTime archived, String told) {
        var record = store.lock(id);
        if ((record.getArchivedAt() == null) == (archived == null)) {
            return;
        }
        record.setArchivedAt(archived);
        store.update(record);
        fields.forgetNowAndAfterCommit();
        events.publish(
                new CustomFieldFact(told, RecordKind.valueOf(record.getRecord()), id, record.getKey(), Map.of()));
    }

    /** @param ids of one kind of record; those not named come after them, in the order they have */
    @Transactional
    public void order(@Nullable RecordKind record, @Nullable List<@Nullable UUID> ids) {
        new Violations()
                .check(record != null, "record", "This is needed.", "required")
                .check(ids != null && !ids.isEmpty(), "ids", "This is needed.", "required")
                .throwIfAny();
        store.lockAll();
        var all = store.all().stream().filter(f -> f.record() == record).toList();
        var known = new HashSet<>(all.stream().map(CustomField::id).toList());
        var named = Objects.requireNonNull(ids);
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) == null || !known.remove(named.get(i))) {
                throw InvalidInput.field(
                        "ids[" + i + "]", "There is no such field, or it is there twice.", "bad_value");
            }
        }
        var position = 0;
        for (var id : named) {
            store.place(id, position++);
        }
        for (var field : all) {
            if (known.contains(field.id())) {
                store.place(field.id(), position++);
            }
        }
        fields.forgetNowAndAfterCommit();
        events.publish(
                new CustomFieldFact("custom_field.ordered", Objects.requireNonNull(record), null, null, Map.of()));
    }
}

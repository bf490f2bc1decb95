package com.hs6tools.crm.fields;

import com.hs6tools.crm.fields.CustomFieldInput.ChoiceInput;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.fields.tables.records.FieldRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes fields and changes them. */
@Component
class DefineField {
    private final FieldStore store;
    private final CustomFields fields;
    private final Events events;

    DefineField(FieldStore store, CustomFields fields, Events events) {
        this.store = store;
        this.fields = fields;
        this.events = events;
    }

    @Transactional
    public UUID define(CustomFieldInput input) {
        var wrong = FieldRules.ofNew(input);
        if (input.kind() != null) {
            FieldRules.choices(wrong, input.kind(), input.choices(), List.of());
        }
        wrong.throwIfAny();
        store.lockAll();
        var kind = Objects.requireNonNull(input.record());
        refuseKnown(kind, Objects.requireNonNull(input.key()), wrong);
        var record = store.blank();
        record.setTenantId(Acting.tenant());
        record.setId(Ids.next());
        record.setVersion(1L);
        record.setRecord(kind.name());
        record.setKey(input.key());
        record.setKind(Objects.requireNonNull(input.kind()).name());
        record.setSensitive(Boolean.TRUE.equals(input.sensitive()));
        record.setRequired(Boolean.TRUE.equals(input.required()));
        record.setLabels(labels(Objects.requireNonNull(input.labels())));
        record.setChoices(choices(input.choices(), List.of()));
        record.setPosition(store.nextPosition(kind));
        takeDefault(input, record, wrong);
        wrong.throwIfAny();
        store.insert(record);
        fields.forgetNowAndAfterCommit();
        tell("custom_field.created", record, Map.of());
        return record.getId();
    }

    private void refuseKnown(RecordKind kind, String key, Violations wrong) {
        var same = store.all().stream().filter(f -> f.record() == kind).toList();
        same.stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .ifPresent(f -> wrong.add(
                        "key",
                        f.archived()
                                ? "An archived field has this key. Bring it back, or take another key."
                                : "A field has this key already.",
                        "already_exists"));
        wrong.check(
                        same.stream().filter(f -> !f.archived()).count() < FieldRules.MOST_FIELDS,
                        "record",
                        "At most " + FieldRules.MOST_FIELDS + " fields of a kind of record. Archive one first.",
                        "too_many",
                        Map.of("most", FieldRules.MOST_FIELDS))
                .throwIfAny();
    }

    @Transactional
    public void revise(UUID id, Patch<CustomFieldInput> patch, @Nullable Long expectedVersion) {
        var input = patch.value();
        var record = store.lock(id);
        ExpectedVersion.check(expectedVersion, record.getVersion());
        var before = FieldStore.shown(record);
        refuseFixed(patch, before);
        var wrong = new Violations();
        if (patch.names("labels")) {
            FieldRules.labels(wrong, "labels", input.labels());
        }
        if (patch.names("choices")) {
            FieldRules.choices(wrong, before.kind(), input.choices(), before.choices());
        }
        wrong.throwIfAny();
        if (patch.names("labels")) {
            record.setLabels(labels(Objects.requireNonNull(input.labels())));
        }
        if (patch.names("choices")) {
            record.setChoices(choices(input.choices(), before.choices()));
        }
        patch.on(
                "required",
                CustomFieldInput::required,
                (f, required) -> record.setRequired(Boolean.TRUE.equals(required)));
        if (patch.names("defaultValue")) {
            takeDefault(input, record, wrong);
        } else if (before.defaultValue() != null) {
            keepDefault(before, record);
        }
        wrong.throwIfAny();
        var changes = changes(before, FieldStore.shown(record));
        if (changes.isEmpty()) {
            return;
        }
        store.update(record);
        fields.forgetNowAndAfterCommit();
        tell("custom_field.updated", record, changes);
    }

    private static void refuseFixed(Patch<CustomFieldInput> patch, CustomField is) {
        var input = patch.value();
        var wrong = new Violations();
        fixed(wrong, "record", patch.names("record") && input.record() != is.record());
        fixed(wrong, "key", patch.names("key") && !is.key().equals(input.key()));
        fixed(wrong, "kind", patch.names("kind") && input.kind() != is.kind());
        fixed(wrong, "sensitive", patch.names("sensitive") && Boolean.TRUE.equals(input.sensitive()) != is.sensitive());
        wrong.throwIfAny();
    }

    private static void fixed(Violations wrong, String field, boolean changed) {
        wrong.check(
                !changed, field, "This stays as it was made; archive the field and make another.", "not_changeable");
    }

    private void takeDefault(CustomFieldInput input, FieldRecord record, Violations wrong) {
        var said = input.defaultValue();
        if (said == null) {
            record.setDefaultValue(null);
            return;
        }
        if (record.getSensitive()) {
            wrong.add("defaultValue", "A sensitive field has no default.", "not_wanted");
            return;
        }
        record.setDefaultValue(null);
        new ValueRules(FieldStore.shown(record), "defaultValue", wrong, Set.of())
                .read(CustomValues.JSON.valueToTree(said))
                .ifPresent(value -> record.setDefaultValue(JSONB.valueOf(value.toString())));
    }

    /** A default whose choice was archived is none any more. */
    private static void keepDefault(CustomField before, FieldRecord record) {
        var quiet = new Violations();
        var still = new ValueRules(FieldStore.shown(record), "defaultValue", quiet, Set.of())
                .read(CustomValues.JSON.valueToTree(before.defaultValue()));
        if (still.isEmpty() || !quiet.found().isEmpty()) {
            record.setDefaultValue(null);
        }
    }

    private static JSONB labels(Map<String, String> labels) {
        return JSONB.valueOf(CustomValues.JSON.writeValueAsString(named(labels)));
    }

    /** A choice that was there and is left out stays archived, because records may say it. */
    private static JSONB choices(@Nullable List<ChoiceInput> said, List<FieldChoice> before) {
        var kept = new ArrayList<FieldChoice>();
        for (var choice : said == null ? List.<ChoiceInput>of() : said) {
            var key = Objects.requireNonNull(choice.key());
            var was =
                    before.stream().filter(b -> b.key().equals(key)).findFirst().orElse(null);
            var named = choice.labels() == null && was != null
                    ? was.labels()
                    : named(Objects.requireNonNull(choice.labels()));
            var archived = choice.archived() == null ? was != null && was.archived() : choice.archived();
            kept.add(new FieldChoice(key, named, archived));
        }
        before.stream()
                .filter(b -> kept.stream().noneMatch(k -> k.key().equals(b.key())))
                .forEach(b -> kept.add(new FieldChoice(b.key(), b.labels(), true)));
        return JSONB.valueOf(CustomValues.JSON.writeValueAsString(kept));
    }

    private static Map<String, String> named(Map<String, String> labels) {
        var kept = new LinkedHashMap<String, String>();
        labels.forEach((language, label) -> {
            if (label != null && !label.isBlank()) {
                kept.put(language, label.strip());
            }
        });
        return kept;
    }

    private static Map<String, Change> changes(CustomField before, CustomField after) {
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "labels", before.labels(), after.labels());
        note(changes, "choices", before.choices(), after.choices());
        note(changes, "required", before.required(), after.required());
        note(changes, "defaultValue", before.defaultValue(), after.defaultValue());
        return changes;
    }

    private static void note(
            Map<String, Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(field, new Change(before, after));
        }
    }

    private void tell(String type, FieldRecord record, Map<String, Change> changes) {
        events.publish(new CustomFieldFact(
                type, RecordKind.valueOf(record.getRecord()), record.getId(), record.getKey(), changes));
    }
}

package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.crypto.Sealing;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The custom fields of one kind of record in the acting unit: reads what is said of them, and shows what is stored. */
public final class FieldSet {
    /** What errors and filters call them: {@code customFields.size} and {@code custom.size}. */
    public static final String INPUT = "customFields";

    public static final String FILTER = "custom.";

    private static final int MOST_SAID = 200;

    private final RecordKind record;
    private final Map<String, CustomField> byKey = new LinkedHashMap<>();
    private final Sealing sealing;

    FieldSet(RecordKind record, List<CustomField> fields, Sealing sealing) {
        this.record = record;
        this.sealing = sealing;
        fields.forEach(f -> byKey.put(f.key(), f));
    }

    /** Those in use, in their order. */
    public List<CustomField> active() {
        return byKey.values().stream().filter(f -> !f.archived()).toList();
    }

    /** Archived or not. */
    public @Nullable CustomField find(String key) {
        return byKey.get(key);
    }

    /** The values a new record begins with. */
    public JSONB defaults() {
        var values = CustomValues.JSON.createObjectNode();
        addDefaults(values, Set.of());
        return stored(values);
    }

    /** For a new record: what is said, defaults where nothing is, and an error for each field that is needed and absent. */
    public JSONB taken(@Nullable Map<String, Object> said, Violations wrong) {
        var values = CustomValues.JSON.createObjectNode();
        var named = said == null ? Map.<String, Object>of() : said;
        take(named, values, wrong);
        addDefaults(values, named.keySet());
        requireAll(active().stream().filter(f -> f.required() && !values.has(f.key())), wrong, said);
        return stored(values);
    }

    /**
     * For a new record that nobody enters in person, such as one a form makes: what fits is taken, what no field asks for
     * is kept as it is, nothing is needed.
     */
    public JSONB begun(@Nullable Map<String, Object> said) {
        var values = CustomValues.JSON.createObjectNode();
        for (var one : said == null ? Map.<String, Object>of().entrySet() : said.entrySet()) {
            var field = byKey.get(one.getKey());
            JsonNode value = CustomValues.JSON.valueToTree(one.getValue());
            if (field == null) {
                values.set(one.getKey(), value);
            } else if (!field.archived()) {
                put(field, field.key(), value, values, new Violations());
            }
        }
        addDefaults(values, Set.of());
        return stored(values);
    }

    /** Those of another kind of record's values that fit the fields here, by key. */
    public Map<String, Object> fitting(Map<String, Object> others) {
        var fitting = new LinkedHashMap<String, Object>();
        others.forEach((key, value) -> {
            var field = byKey.get(key);
            var quiet = new Violations();
            if (field != null
                    && !CustomValues.HIDDEN.equals(value)
                    && field.canBeAskedFor()
                    && new ValueRules(field, key, quiet, Set.of())
                            .read(CustomValues.JSON.valueToTree(value))
                            .isPresent()) {
                fitting.put(key, value);
            }
        });
        return fitting;
    }

    /**
     * For a change, as a merge patch: named fields change, null clears, unnamed ones stay.
     *
     * @param said null clears all that the acting person may see
     */
    public JSONB changed(@Nullable Map<String, Object> said, JSONB before, Violations wrong) {
        var values = CustomValues.read(before);
        var named = said == null ? clearing(values) : said;
        take(named, values, wrong);
        requireAll(
                active().stream().filter(f -> f.required() && named.containsKey(f.key()) && !values.has(f.key())),
                wrong,
                named);
        return stored(values);
    }

    /** What a row of a file says, as records store it; nothing is needed here, and nothing sensitive comes this way. */
    public Map<String, Object> checked(Map<String, Object> said, Violations wrong) {
        var values = CustomValues.JSON.createObjectNode();
        take(said, values, wrong);
        return CustomValues.map(values);
    }

    /** The values a new record begins with, by key. */
    public Map<String, Object> initial() {
        return CustomValues.map(CustomValues.read(defaults()));
    }

    private Map<String, Object> clearing(ObjectNode values) {
        var all = new LinkedHashMap<String, Object>();
        active().stream()
                .filter(f -> values.has(f.key()) && (!f.sensitive() || maySeeSensitive()))
                .forEach(f -> all.put(f.key(), CustomValues.JSON.nullNode()));
        return all;
    }

    private void take(Map<String, Object> said, ObjectNode values, Violations wrong) {
        if (said.size() > MOST_SAID) {
            wrong.add(INPUT, "At most " + MOST_SAID + " fields.", "too_many", Map.of("most", MOST_SAID));
            return;
        }
        said.forEach((key, value) -> {
            var path = INPUT + "." + (key.length() <= 60 ? key : key.substring(0, 60) + "...");
            var field = byKey.get(key);
            JsonNode node = value == null ? null : CustomValues.JSON.valueToTree(value);
            if (field == null || field.archived()) {
                unknown(key, path, node, values, wrong);
            } else if (field.sensitive() && !maySeeSensitive()) {
                wrong.add(path, "Your role may not change sensitive fields (fields:sensitive).", "not_allowed");
            } else {
                put(field, path, node, values, wrong);
            }
        });
    }

    /** What is there without a field, from a form perhaps, may stay and go; nothing new comes. */
    private void unknown(String key, String path, @Nullable JsonNode said, ObjectNode values, Violations wrong) {
        if (byKey.get(key) == null && (said == null || said.isNull()) && values.has(key)) {
            values.remove(key);
        } else if (said == null || !Objects.equals(said, values.get(key))) {
            var known = active().stream().map(CustomField::key).limit(50).toList();
            wrong.add(
                    path,
                    "There is no such field" + (byKey.containsKey(key) ? ", it was archived" : "") + ". Known: "
                            + (known.isEmpty() ? "none yet" : String.join(", ", known)) + ".",
                    "unknown_field");
        }
    }

    private void put(CustomField field, String path, @Nullable JsonNode said, ObjectNode values, Violations wrong) {
        var before = values.get(field.key());
        var errors = wrong.found().size();
        var value =
                new ValueRules(field, path, wrong, chosen(before)).read(said).orElse(null);
        if (wrong.found().size() > errors) {
            return;
        }
        if (value == null) {
            values.remove(field.key());
        } else if (!field.sensitive()) {
            values.set(field.key(), value);
        } else if (before == null || !value.equals(open(field, before))) {
            var sealed = Objects.requireNonNull(sealing.seal(value.toString(), place(field)));
            values.set(field.key(), CustomValues.sealed(Base64.getEncoder().encodeToString(sealed)));
        }
    }

    private static Set<String> chosen(@Nullable JsonNode before) {
        var keys = new HashSet<String>();
        if (before != null && before.isString()) {
            keys.add(before.asString());
        } else if (before != null && before.isArray()) {
            before.forEach(one -> keys.add(one.asString("")));
        }
        return keys;
    }

    /** @param said fields that somebody named: null there means none */
    private void addDefaults(ObjectNode values, Set<String> said) {
        active().stream()
                .filter(f -> f.defaultValue() != null && !values.has(f.key()) && !said.contains(f.key()))
                .forEach(f -> values.set(f.key(), CustomValues.JSON.valueToTree(f.defaultValue())));
    }

    /** Where a value was said and refused, that is what is told. */
    private static void requireAll(
            java.util.stream.Stream<CustomField> missing, Violations wrong, @Nullable Map<String, Object> said) {
        missing.filter(f -> wrong.found().stream().noneMatch(e -> e.field().equals(INPUT + "." + f.key())))
                .forEach(f -> wrong.add(INPUT + "." + f.key(), "This is needed.", "required"));
    }

    /** As lists and files show them: without those that are sensitive or archived. */
    public Map<String, Object> listed(@Nullable JSONB stored) {
        return shown(stored, false);
    }

    /** As the record shows them: with the sensitive ones for whoever may see these. */
    public Map<String, Object> opened(@Nullable JSONB stored) {
        return shown(stored, maySeeSensitive());
    }

    private Map<String, Object> shown(@Nullable JSONB stored, boolean sensitive) {
        if (stored == null || stored.data().equals("{}")) {
            return Map.of();
        }
        var values = CustomValues.read(stored);
        var shown = CustomValues.JSON.createObjectNode();
        active().stream().filter(f -> values.has(f.key())).forEach(f -> {
            var value = values.get(f.key());
            if (!f.sensitive()) {
                shown.set(f.key(), value);
            } else if (sensitive) {
                shown.set(f.key(), open(f, value));
            }
        });
        values.properties().stream()
                .filter(e -> !byKey.containsKey(e.getKey()) && !e.getValue().isObject())
                .forEach(e -> shown.set(e.getKey(), e.getValue()));
        return CustomValues.map(shown);
    }

    private @Nullable JsonNode open(CustomField field, JsonNode value) {
        var sealed = CustomValues.sealedText(value);
        if (sealed == null) {
            return value;
        }
        var text = sealing.open(Base64.getDecoder().decode(sealed), place(field));
        return text == null ? null : CustomValues.JSON.readTree(text);
    }

    /** Bound to the field and the unit's keys, not to the record: a merge carries it along as it is. */
    private String place(CustomField field) {
        return "fields." + record + "." + field.id();
    }

    private static boolean maySeeSensitive() {
        return Acting.now().may(FieldsPermissions.SENSITIVE);
    }

    private static JSONB stored(ObjectNode values) {
        return JSONB.valueOf(values.toString());
    }
}

package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values of a record's custom fields as its column keeps them: by key; a sensitive one sealed, in an object. */
public final class CustomValues {
    /** Stands for a value that is not told. */
    public static final String HIDDEN = "•••";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SEALED = "sealed";
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private CustomValues() {}

    static ObjectNode read(@Nullable JSONB stored) {
        return stored == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(stored.data());
    }

    static Map<String, Object> map(ObjectNode values) {
        return JSON.convertValue(values, MAP);
    }

    static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }

    /** The stored values with some others in their place. */
    public static JSONB with(JSONB stored, Map<String, Object> others) {
        var values = read(stored);
        others.forEach((key, value) -> values.set(key, JSON.valueToTree(value)));
        return JSONB.valueOf(values.toString());
    }

    /** Those of some values whose fields have none yet. */
    public static Map<String, Object> lacking(JSONB stored, Map<String, Object> others) {
        var values = read(stored);
        var lacking = new LinkedHashMap<>(others);
        lacking.keySet().removeIf(values::has);
        return lacking;
    }

    static JsonNode sealed(String base64) {
        return JSON.createObjectNode().put(SEALED, base64);
    }

    static @Nullable String sealedText(JsonNode value) {
        return value.isObject() ? value.path(SEALED).asString(null) : null;
    }

    /** The fields that differ, as the audit trail and the timeline tell it; what is sealed is told to nobody. */
    public static Optional<Change> change(@Nullable JSONB before, @Nullable JSONB after) {
        var was = read(before);
        var is = read(after);
        var keys = new TreeSet<>(was.propertyNames());
        keys.addAll(is.propertyNames());
        keys.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Change(told(was, keys), told(is, keys)));
    }

    /** All of them, as they may be told to anybody who may see the record. */
    public static Map<String, Object> told(@Nullable JSONB stored) {
        var values = read(stored);
        var told = told(values, new TreeSet<>(values.propertyNames()));
        return told == null ? Map.of() : told;
    }

    private static @Nullable Map<String, Object> told(ObjectNode values, TreeSet<String> keys) {
        var told = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            var value = values.get(key);
            if (value != null) {
                told.put(key, value.isObject() ? HIDDEN : plain(value));
            }
        }
        return told.isEmpty() ? null : told;
    }
}

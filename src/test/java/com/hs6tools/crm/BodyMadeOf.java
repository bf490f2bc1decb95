package com.hs6tools.crm;

import com.hs6tools.crm.platform.http.Patch;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** A body of the shape a call takes, in which every text and every number is the one that is given. */
final class BodyMadeOf {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Object text;
    private final Object number;
    private final Set<Type> open = new HashSet<>();

    BodyMadeOf(Object text, Object number) {
        this.text = text;
        this.number = number;
    }

    /** @return the record a call reads from its body; null when it takes none */
    static Type shape(Endpoint endpoint) {
        return Arrays.stream(endpoint.handler().getMethodParameters())
                .filter(p -> p.hasParameterAnnotation(RequestBody.class))
                .map(p -> p.getGenericParameterType())
                .map(t -> t instanceof ParameterizedType p && p.getRawType() == Patch.class
                        ? p.getActualTypeArguments()[0]
                        : t)
                .findFirst()
                .orElse(null);
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType many) {
            return ofMany((Class<?>) many.getRawType(), many.getActualTypeArguments());
        }
        var one = (Class<?>) type;
        if (one.isRecord()) {
            return ofRecord(one);
        }
        if (one.isEnum()) {
            return JSON.convertValue(one.getEnumConstants()[0], Object.class);
        }
        if (one == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (Number.class.isAssignableFrom(one) || one == long.class || one == int.class) {
            return number;
        }
        if (Temporal.class.isAssignableFrom(one)) {
            return one == LocalDate.class ? "2026-01-02" : "2026-01-02T03:04:05Z";
        }
        return one == Boolean.class || one == boolean.class ? (Object) true : text;
    }

    private Object ofMany(Class<?> raw, Type[] of) {
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of(String.valueOf(text), of(of[1]));
        }
        return Collection.class.isAssignableFrom(raw) ? List.of(of(of[0])) : text;
    }

    /** The version is left out: it would be what is refused first. */
    private Object ofRecord(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        if (open.add(type)) {
            for (RecordComponent field : type.getRecordComponents()) {
                if (!field.getName().equals("version")) {
                    fields.put(field.getName(), of(field.getGenericType()));
                }
            }
            open.remove(type);
        }
        return fields;
    }

    static final List<Object> NUMBERS = List.of(
            0,
            -1,
            new BigDecimal("1e30"),
            new BigDecimal("-0.0000000000000000001"),
            Long.MAX_VALUE,
            new Raw("1e999999999"),
            new Raw("-1e-999999999"));

    /** A number as it is typed, which no sane library would write. */
    record Raw(
            @com.fasterxml.jackson.annotation.JsonRawValue @com.fasterxml.jackson.annotation.JsonValue
            String typed) {}
}

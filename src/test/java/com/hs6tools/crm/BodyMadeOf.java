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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** A body of the shape a call takes, in which every text and every number is the one that is given. */
final class BodyMadeOf {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Leaves leaves;
    private final Set<Type> open = new HashSet<>();

    /** What stands in the fields of a body, each by its place in it, such as {@code lines[0].name}; null leaves one out. */
    interface Leaves {
        @Nullable
        Object text(String field);

        Object number();

        default @Nullable Object id(String field) {
            return UUID.randomUUID().toString();
        }
    }

    BodyMadeOf(Leaves leaves) {
        this.leaves = leaves;
    }

    BodyMadeOf(Object text, Object number) {
        this(new Leaves() {
            @Override
            public Object text(String field) {
                return text;
            }

            @Override
            public Object number() {
                return number;
            }
        });
    }

    /** @return the place of each field that takes a text */
    static List<String> texts(Type shape) {
        var fields = new LinkedHashSet<String>();
        new BodyMadeOf(new Leaves() {
                    @Override
                    public Object text(String field) {
                        fields.add(field);
                        return "";
                    }

                    @Override
                    public Object number() {
                        return 1;
                    }
                })
                .of(shape);
        return List.copyOf(fields);
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

    @Nullable
    Object of(Type type) {
        return of(type, "");
    }

    private @Nullable Object of(Type type, String field) {
        if (type instanceof ParameterizedType many) {
            return ofMany((Class<?>) many.getRawType(), many.getActualTypeArguments(), field);
        }
        var one = (Class<?>) type;
        if (one.isRecord()) {
            return ofRecord(one, field);
        }
        if (one.isEnum()) {
            return JSON.convertValue(one.getEnumConstants()[0], Object.class);
        }
        if (one == UUID.class) {
            return leaves.id(field);
        }
        if (Number.class.isAssignableFrom(one) || one == long.class || one == int.class) {
            return leaves.number();
        }
        if (Temporal.class.isAssignableFrom(one)) {
            return one == LocalDate.class ? "2026-01-02" : "2026-01-02T03:04:05Z";
        }
        return one == Boolean.class || one == boolean.class ? (Object) true : leaves.text(field);
    }

    private @Nullable Object ofMany(Class<?> raw, Type[] of, String field) {
        if (Map.class.isAssignableFrom(raw)) {
            var key = leaves.text(field + "{}");
            var value = of(of[1], field + ".*");
            return key == null || value == null ? null : Map.of(String.valueOf(key), value);
        }
        if (!Collection.class.isAssignableFrom(raw)) {
            return leaves.text(field);
        }
        var one = of(of[0], field + "[0]");
        return one == null ? null : List.of(one);
    }

    /** The version is left out: it would be what is refused first. */
    private Object ofRecord(Class<?> type, String place) {
        var fields = new LinkedHashMap<String, Object>();
        if (open.add(type)) {
            for (RecordComponent field : type.getRecordComponents()) {
                var name = field.getName();
                var value = name.equals("version")
                        ? null
                        : of(field.getGenericType(), place.isEmpty() ? name : place + "." + name);
                if (value != null) {
                    fields.put(name, value);
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

package com.hs6tools.crm.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.ResolvedType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/**
 * What our records are in the contract: members that are not {@code @Nullable} are always there, a merge patch has the
 * shape of what it patches, and a record inside another record carries that one's name in front of its own.
 */
final class RecordShapes implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var type = typeOf(asked.getType());
        var raw = type.toClass();
        if (raw == Patch.class) {
            return context.resolve(new AnnotatedType(type.getGeneric(0).getType()).resolveAsRef(true));
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return NullableShapes.typed("object").additionalProperties(new Schema<>());
        }
        if (raw.isRecord() || raw.isEnum()) {
            asked.name(nameOf(type));
        }
        var shape = chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
        var model = raw.isRecord() ? context.getDefinedModels().get(asked.getName()) : null;
        if (model != null) {
            complete(model, raw);
        }
        return shape;
    }

    private static void complete(Schema<?> model, Class<?> raw) {
        var leavesEmptyOut = includes(raw.getAnnotation(JsonInclude.class), JsonInclude.Include.NON_EMPTY);
        for (var member : raw.getRecordComponents()) {
            var read = member.getAccessor();
            if (read.isAnnotationPresent(JsonAnyGetter.class)) {
                model.getProperties().remove(member.getName());
                model.additionalProperties(new Schema<>());
            } else if (read.isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, member.getType());
            } else if (includes(read.getAnnotation(JsonInclude.class), JsonInclude.Include.ALWAYS)) {
                require(model, nameOf(member));
                if (isNullable(member)) {
                    model.getProperties()
                            .computeIfPresent(nameOf(member), (name, shape) -> NullableShapes.orNull(shape));
                }
            } else if (!isNullable(member) && !(leavesEmptyOut && holdsMany(member.getType()))) {
                require(model, nameOf(member));
            }
        }
    }

    private static void require(Schema<?> model, String name) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    private static boolean isNullable(RecordComponent member) {
        return member.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean holdsMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean includes(@Nullable JsonInclude told, JsonInclude.Include which) {
        return told != null && told.value() == which;
    }

    private static String nameOf(RecordComponent member) {
        var told = member.getAccessor().getAnnotation(JsonProperty.class);
        return told == null || told.value().isEmpty() ? member.getName() : told.value();
    }

    private String nameOf(ResolvableType type) {
        return unique(type.toClass())
                + Arrays.stream(type.getGenerics()).map(this::nameOf).collect(Collectors.joining());
    }

    /** Two shapes of one name would silently become one of them. */
    private String unique(Class<?> shape) {
        var name = plainName(shape);
        var other = named.putIfAbsent(name, shape);
        if (other != null && other != shape) {
            throw new IllegalStateException("In the contract " + other.getName() + " and " + shape.getName()
                    + " would both be " + name + ". Give one an @Schema(name).");
        }
        return name;
    }

    private static String plainName(Class<?> shape) {
        var told = shape.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (told != null && !told.name().isEmpty()) {
            return told.name();
        }
        var around = shape.getEnclosingClass();
        return around != null && around.isRecord() ? plainName(around) + shape.getSimpleName() : shape.getSimpleName();
    }

    /** Types come from Spring as Java's own, and from the library as Jackson's. */
    private static ResolvableType typeOf(Type type) {
        return type instanceof ResolvedType known ? typeOf(known) : ResolvableType.forType(type);
    }

    private static ResolvableType typeOf(ResolvedType known) {
        var inside = IntStream.range(0, known.containedTypeCount())
                .mapToObj(i -> typeOf(known.containedType(i)))
                .toArray(ResolvableType[]::new);
        return inside.length == known.getRawClass().getTypeParameters().length
                ? ResolvableType.forClassWithGenerics(known.getRawClass(), inside)
                : ResolvableType.forClass(known.getRawClass());
    }
}

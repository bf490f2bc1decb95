package com.hs6tools.crm.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the contract says that null may stand. */
final class NullableShapes {
    private NullableShapes() {}

    static Schema<?> typed(String type) {
        return new Schema<>(SpecVersion.V31).type(type).types(new LinkedHashSet<>(Set.of(type)));
    }

    static Schema<?> orNull(Schema<?> shape) {
        return new Schema<>(SpecVersion.V31).anyOf(List.of(shape, typed("null")));
    }

    /** In what callers send, a member that may be left out may also be null: "no value", and in a merge patch "clear". */
    static void inRequests(OpenAPI api) {
        var shapes = api.getComponents().getSchemas();
        var sent = new LinkedHashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> shapesOf(body.getContent()))
                .forEach(shape -> collect(api, shape, sent));
        for (var name : sent) {
            Schema<?> shape = Objects.requireNonNull(shapes.get(name), name);
            if (shape.getProperties() != null) {
                shape.getProperties().replaceAll((member, its) -> requires(shape, member) ? its : orNull(its));
            }
        }
    }

    private static Stream<Schema<?>> shapesOf(Content content) {
        return content.values().stream()
                .<Schema<?>>map(media -> media.getSchema())
                .filter(Objects::nonNull);
    }

    private static boolean requires(Schema<?> shape, String member) {
        return shape.getRequired() != null && shape.getRequired().contains(member);
    }

    private static void collect(OpenAPI api, @Nullable Schema<?> shape, Collection<String> found) {
        if (shape == null) {
            return;
        }
        if (shape.get$ref() != null) {
            var name = shape.get$ref().substring(shape.get$ref().lastIndexOf('/') + 1);
            if (!found.contains(name)) {
                found.add(name);
                collect(api, api.getComponents().getSchemas().get(name), found);
            }
            return;
        }
        var inside = new ArrayList<Schema<?>>();
        if (shape.getProperties() != null) {
            shape.getProperties().values().forEach(inside::add);
        }
        inside.add(shape.getItems());
        if (shape.getAdditionalProperties() instanceof Schema<?> values) {
            inside.add(values);
        }
        inside.forEach(one -> collect(api, one, found));
    }
}

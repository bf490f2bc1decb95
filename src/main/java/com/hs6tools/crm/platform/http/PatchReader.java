package com.hs6tools.crm.platform.http;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/** Reads a {@link Patch}: the body once as a tree for its names, once as the record it patches. */
final class PatchReader extends ValueDeserializer<Patch<?>> {
    private final @Nullable JavaType type;

    PatchReader() {
        this(null);
    }

    private PatchReader(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PatchReader(context.getContextualType().containedType(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) {
        var tree = context.readTree(parser);
        if (!(tree instanceof ObjectNode object)) {
            throw InvalidInput.malformed("", "A JSON object is needed.", "bad_value");
        }
        Object value = context.readTreeAsValue((JsonNode) object, type);
        return new Patch<>(value, new LinkedHashSet<>(object.propertyNames()));
    }
}

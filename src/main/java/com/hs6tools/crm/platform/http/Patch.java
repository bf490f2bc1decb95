package com.hs6tools.crm.platform.http;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of a record: named fields change, null clears, unnamed ones stay.
 *
 * @param value the patch read as the record's input shape; unnamed fields are null in it
 * @param named the names the body really holds
 */
public record Patch<T>(T value, Set<String> named) {

    public boolean names(String field) {
        return named.contains(field);
    }

    /** Calls {@code change} with the new value (perhaps null) when the patch names the field. */
    public <V extends @Nullable Object> void on(String field, Function<T, V> read, BiConsumer<String, V> change) {
        if (names(field)) {
            change.accept(field, read.apply(value));
        }
    }
}

package com.hs6tools.crm.platform.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor null on the last page
 * @param total only when asked for with {@code count=true}
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    /** A list short enough to be answered whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    /** Builds the page out of {@code fetch()} rows, each with the value it is sorted by. */
    public static <T> Page<T> of(
            ListRequest request, List<Sorted<T>> fetched, Function<T, UUID> id, @Nullable Long total) {
        var more = fetched.size() > request.limit();
        var shown = more ? fetched.subList(0, request.limit()) : fetched;
        String next = null;
        if (more) {
            var last = shown.getLast();
            next = Cursor.write(request.sortName(), last.by(), id.apply(last.row()));
        }
        return new Page<>(shown.stream().map(Sorted::row).toList(), next, total);
    }

    /** A row and the value its list is sorted by; null where it has none. */
    public record Sorted<T>(T row, @Nullable Object by) {}
}

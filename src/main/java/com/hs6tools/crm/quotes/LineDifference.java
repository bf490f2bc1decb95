package com.hs6tools.crm.quotes;

import com.hs6tools.crm.quotes.QuoteDifference.Kind;
import com.hs6tools.crm.quotes.QuoteDifference.LineChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Compares the lines of two quotes. A line is the one that was before when it is of the same product, or of none and of the
 * same name; the first of several goes with the first of several.
 */
final class LineDifference {
    private static final Map<String, Function<QuoteLine, Object>> FIELDS = fields();

    private LineDifference() {}

    static List<LineChange> between(List<QuoteLine> before, List<QuoteLine> after) {
        var waiting = new LinkedHashMap<Object, Deque<QuoteLine>>();
        before.forEach(
                l -> waiting.computeIfAbsent(key(l), k -> new ArrayDeque<>()).add(l));
        var changes = new ArrayList<LineChange>();
        for (var is : after) {
            var was = waiting.getOrDefault(key(is), new ArrayDeque<>()).poll();
            if (was == null) {
                changes.add(new LineChange(Kind.ADDED, null, is, List.of()));
                continue;
            }
            var fields = changed(was, is);
            if (!fields.isEmpty()) {
                changes.add(new LineChange(Kind.CHANGED, was, is, fields));
            }
        }
        waiting.values().stream()
                .flatMap(Deque::stream)
                .sorted((a, b) -> Integer.compare(a.position(), b.position()))
                .forEach(was -> changes.add(new LineChange(Kind.REMOVED, was, null, List.of())));
        return List.copyOf(changes);
    }

    private static Object key(QuoteLine line) {
        return line.productId() == null ? line.name() : line.productId();
    }

    private static List<String> changed(QuoteLine was, QuoteLine is) {
        return FIELDS.entrySet().stream()
                .filter(f ->
                        !Objects.equals(f.getValue().apply(was), f.getValue().apply(is)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Amounts come without zeros that say nothing, so equal ones are equal. */
    private static Map<String, Function<QuoteLine, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<QuoteLine, Object>>();
        fields.put("name", QuoteLine::name);
        fields.put("description", l -> Objects.requireNonNullElse(l.description(), ""));
        fields.put("quantity", QuoteLine::quantity);
        fields.put("unitPrice", QuoteLine::unitPrice);
        fields.put("discount", l -> Objects.requireNonNullElse(l.discount(), Reduction.NONE));
        fields.put("taxRate", QuoteLine::taxRate);
        return fields;
    }
}

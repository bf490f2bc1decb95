package com.hs6tools.crm.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a file says what. */
final class Columns {
    private final Map<String, Integer> byField;
    private final int width;

    Columns(Map<String, Integer> byField, int width) {
        this.byField = Map.copyOf(byField);
        this.width = width;
    }

    /** @return the column's index, or -1 when no column says this */
    int of(String field) {
        return byField.getOrDefault(field, -1);
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    /** How many columns the file has; a row with more says something nobody can place. */
    int width() {
        return width;
    }

    /** As somebody chose: each field's column by its name, or by its place counted from 1 where the file names none. */
    static Columns chosen(Map<String, String> mapping, List<String> names) {
        var byField = new HashMap<String, Integer>();
        mapping.forEach((field, column) -> {
            var index = index(column, names);
            if (index == null) {
                throw new UnreadableFile(
                        "unknown_column",
                        "The file has no column '" + BadCell.shown(column) + "'. It has: " + String.join(", ", names)
                                + ".");
            }
            byField.put(field, index);
        });
        return new Columns(byField, names.size());
    }

    private static @Nullable Integer index(String column, List<String> names) {
        var exact = names.indexOf(column);
        if (exact >= 0) {
            return exact;
        }
        var key = TargetField.key(column);
        for (int i = 0; i < names.size(); i++) {
            if (TargetField.key(names.get(i)).equals(key)) {
                return i;
            }
        }
        return null;
    }
}

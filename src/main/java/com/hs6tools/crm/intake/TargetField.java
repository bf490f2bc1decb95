package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;

/**
 * Something a row can say.
 *
 * @param names what columns that hold it are called, in the shape of {@link #key}
 */
record TargetField(String name, boolean required, Type type, List<String> names) {
    enum Type {
        TEXT,
        ID,
        NUMBER,
        TIME,
        EMAIL,
        PHONE,
        CHOICE,
        YES_NO,
        LIST
    }

    static TargetField maybe(String name, Type type, String... names) {
        return new TargetField(name, false, type, keys(name, names));
    }

    static TargetField needed(String name, Type type, String... names) {
        return new TargetField(name, true, type, keys(name, names));
    }

    /** A column's name without what people write differently: case, blanks, signs, letter forms. */
    static String key(String column) {
        return SearchText.of(column).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> keys(String name, String... names) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(name), Arrays.stream(names))
                .map(TargetField::key)
                .distinct()
                .toList();
    }
}

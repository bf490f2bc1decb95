package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.query.ValueSort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Sorts of a list by custom fields: {@code custom.machines}, {@code custom.since}. */
public final class FieldSorts {
    private FieldSorts() {}

    /**
     * Numbers and days by size, texts by their words, choices in the order they are defined in, no before yes.
     *
     * @param name such as {@code custom.machines}
     * @throws InvalidInput (400) for a field that is not there, sealed, or holds several values
     */
    public static ValueSort<?> of(FieldSet fields, ValueTable values, String name) {
        var key = name.substring(FieldSet.FILTER.length());
        var field = fields.find(key);
        if (field == null || field.archived()) {
            throw refused(
                    "Unknown sort '" + shortened(name) + "'. Custom fields to sort by: " + known(fields) + ".",
                    "unknown_sort");
        }
        if (field.sensitive()) {
            throw refused("'" + name + "' is kept sealed, so that no list can be sorted by it.", "not_sortable");
        }
        return switch (field.kind()) {
            case CHOICES ->
                throw refused(
                        "'" + name + "' holds several values at once. Sort by a field that holds one.", "not_sortable");
            case NUMBER, MONEY -> natural(field, values, values.number());
            case TEXT, LINK -> natural(field, values, values.word());
            case DATE, YES_NO -> natural(field, values, values.code());
            case CHOICE -> {
                var keys = field.choices().stream().map(FieldChoice::key).toList();
                yield new ValueSort<>(
                        values.table(),
                        first(field, values),
                        values.record(),
                        values.code(),
                        keys,
                        beside(values.code(), keys));
            }
        };
    }

    private static <T> ValueSort<T> natural(CustomField field, ValueTable values, Field<T> value) {
        return new ValueSort<>(
                values.table(), first(field, values), values.record(), value, List.of(), DSL.falseCondition());
    }

    /** A form may have sent several values before there was a field for them. */
    private static Condition first(CustomField field, ValueTable values) {
        return values.mine(field).and(values.place().eq(DSL.inline((short) 1)));
    }

    /** Between the keys, before the first and behind the last: hardly ever is anything there. */
    private static Condition beside(Field<String> code, List<String> keys) {
        var sorted = keys.stream().sorted().toList();
        var gaps = new ArrayList<Condition>();
        gaps.add(code.lt(sorted.getFirst()));
        for (int n = 1; n < sorted.size(); n++) {
            gaps.add(code.gt(sorted.get(n - 1)).and(code.lt(sorted.get(n))));
        }
        gaps.add(code.gt(sorted.getLast()));
        return DSL.or(gaps);
    }

    private static String known(FieldSet fields) {
        var names = fields.active().stream()
                .filter(f -> f.canBeAskedFor() && f.kind() != FieldKind.CHOICES)
                .map(f -> FieldSet.FILTER + f.key())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static InvalidInput refused(String why, String code) {
        return InvalidInput.malformed("sort", why, code);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}

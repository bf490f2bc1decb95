package com.hs6tools.crm.fields;

import com.hs6tools.crm.platform.export.ListExport.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Columns of a file for custom fields, headed as an import knows them: {@code custom.size}. */
public final class FieldColumns {
    private FieldColumns() {}

    /** @param values reads the custom fields of a row, as {@link FieldSet#listed} gives them */
    public static <T> List<Column<T>> with(
            List<Column<T>> columns, FieldSet fields, Function<T, Map<String, Object>> values) {
        var all = new ArrayList<>(columns);
        fields.active().stream()
                .filter(CustomField::canBeAskedFor)
                .forEach(f -> all.add(new Column<>(
                        FieldSet.FILTER + f.key(), row -> values.apply(row).get(f.key()))));
        return all;
    }
}

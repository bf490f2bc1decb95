package com.hs6tools.crm.platform.query;

import java.util.Objects;
import org.jooq.Field;
import org.jooq.Result;

/** Columns of rows that were read. */
public final class Columns {
    private Columns() {}

    /** The column as these rows have it: asked by another field of its name, each row would compare all of its own. */
    public static <T> Field<T> of(Result<?> rows, Field<T> named) {
        return Objects.requireNonNull(rows.field(named));
    }
}

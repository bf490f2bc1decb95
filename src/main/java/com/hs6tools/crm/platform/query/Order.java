package com.hs6tools.crm.platform.query;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A total order of a list. */
interface Order {
    int MOST_DIGITS = 40;

    /** As it was asked for, such as {@code -createdAt}. */
    String name();

    /** The id in the table sorted by, see {@link ListSpec}. */
    Field<UUID> id();

    /** @param after where the page before ended; null for the first */
    List<ListPart> parts(Cursor.@Nullable Position after);

    /** All of it in one go. */
    <R extends Record> ResultQuery<R> whole(SelectConditionStep<R> shown);

    /** By a column of the list's own tables. */
    record ByColumn<T>(String name, Field<T> field, Field<UUID> id, boolean descending) implements Order {
        @Override
        public List<ListPart> parts(Cursor.@Nullable Position after) {
            var where = after == null ? DSL.noCondition() : beyond(field, id, descending, after);
            return List.of(new ListPart(null, where, field, fields(field, id, descending)));
        }

        @Override
        public <R extends Record> ResultQuery<R> whole(SelectConditionStep<R> shown) {
            return shown.orderBy(fields(field, id, descending));
        }
    }

    static List<SortField<?>> fields(Field<?> field, Field<UUID> id, boolean descending) {
        return descending ? List.of(field.desc(), id.desc()) : List.of(field.asc(), id.asc());
    }

    static <T> Condition beyond(Field<T> field, Field<UUID> id, boolean descending, Cursor.Position position) {
        var here = row(field, id);
        var there = row(val(value(field, position), field.getDataType()), val(position.id()));
        return descending ? here.lessThan(there) : here.greaterThan(there);
    }

    /** Whoever makes himself a cursor may write anything into it. */
    static <T> T value(Field<T> field, Cursor.Position position) {
        try {
            T value = position.value() == null ? null : field.getDataType().convert(position.value());
            if (value == null
                    || value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_DIGITS
                    || value instanceof OffsetDateTime moment && !Filters.isStorable(moment)) {
                throw Cursor.refused();
            }
            return value;
        } catch (DataTypeException e) {
            throw Cursor.refused();
        }
    }
}

package com.hs6tools.crm.platform.query;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JoinType;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * In the order of values kept one by one: first those who have one, along the index of the values, then the others by id.
 * One statement for both would have to sort all of them.
 */
record ByValue<T>(String name, ValueSort<T> sort, Field<UUID> id, boolean descending) implements Order {
    @Override
    public List<ListPart> parts(Cursor.@Nullable Position after) {
        var parts = new ArrayList<ListPart>();
        if (after == null || after.value() != null) {
            parts.addAll(held(after));
        }
        parts.add(without(after != null && after.value() == null ? after : null));
        return parts;
    }

    /** Ranked ones value by value, as each has its place in the index and together they are not in their order there. */
    private List<ListPart> held(Cursor.@Nullable Position after) {
        var steps = steps();
        var first = after == null ? 0 : step(Order.value(sort.value(), after));
        var parts = new ArrayList<ListPart>();
        for (int n = first; n < steps.size(); n++) {
            var place = after == null || n > first
                    ? noCondition()
                    : Order.beyond(sort.value(), sort.record(), descending, after);
            parts.add(new ListPart(
                    sort.table(),
                    DSL.and(sort.mine(), sort.record().eq(id), steps.get(n), place),
                    sort.value(),
                    Order.fields(sort.value(), sort.record(), descending)));
        }
        return parts;
    }

    private List<Condition> steps() {
        if (sort.ranked().isEmpty()) {
            return List.of(sort.value().isNotNull());
        }
        var steps = new ArrayList<Condition>();
        sort.ranked().forEach(v -> steps.add(sort.value().eq(v)));
        steps.add(sort.unranked());
        return descending ? steps.reversed() : steps;
    }

    private int step(T value) {
        if (sort.ranked().isEmpty()) {
            return 0;
        }
        var rank = sort.ranked().indexOf(value);
        var place = rank < 0 ? sort.ranked().size() : rank;
        return descending ? sort.ranked().size() - place : place;
    }

    private ListPart without(Cursor.@Nullable Position after) {
        var none = notExists(selectOne()
                .from(sort.table())
                .where(sort.mine(), sort.record().eq(id), sort.value().isNotNull()));
        return new ListPart(
                null,
                after == null ? none : none.and(descending ? id.lt(after.id()) : id.gt(after.id())),
                DSL.castNull(sort.value().getDataType()),
                List.of(descending ? id.desc() : id.asc()));
    }

    @Override
    public <R extends Record> ResultQuery<R> whole(SelectConditionStep<R> shown) {
        shown.getQuery()
                .addJoin(
                        sort.table(),
                        JoinType.LEFT_OUTER_JOIN,
                        sort.mine().and(sort.record().eq(id)));
        var value = rank();
        SortField<?> by = descending ? value.desc().nullsLast() : value.asc().nullsLast();
        return shown.orderBy(by, sort.value().sort(by.getOrder()), descending ? id.desc() : id.asc());
    }

    private Field<?> rank() {
        if (sort.ranked().isEmpty()) {
            return sort.value();
        }
        var ranks = DSL.choose(sort.value());
        var all = ranks.when(sort.ranked().getFirst(), DSL.inline(0));
        for (int n = 1; n < sort.ranked().size(); n++) {
            all = all.when(val(sort.ranked().get(n), sort.value()), DSL.inline(n));
        }
        return DSL.when(
                sort.value().isNotNull(), all.otherwise(DSL.inline(sort.ranked().size())));
    }
}

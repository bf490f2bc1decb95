package com.hs6tools.crm.platform.query;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A walk along one index in the order of a list. A page of most lists is one; sorted by a custom field it is several, one
 * behind the other, until it is full.
 *
 * @param beside a table that is walked along beside the list's own; null for none
 * @param where the records it meets, from where the page begins
 * @param sortField to be selected beside the row, so that {@link Page#of} can make the next cursor
 */
public record ListPart(@Nullable Table<?> beside, Condition where, Field<?> sortField, List<SortField<?>> orderBy) {

    /** @param most how many rows at most */
    <R extends Record> ResultQuery<R> walk(SelectConditionStep<R> shown, int most) {
        if (beside != null) {
            shown.getQuery().addFrom(beside);
        }
        return shown.and(where).orderBy(orderBy).limit(inline(most));
    }
}

package com.hs6tools.crm.segments.filter;

import static org.jooq.impl.DSL.noCondition;

import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A stretch of time; spans of days are closed at their beginning, spans back from now at their end. */
record Range(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to, boolean closedAtEnd) {

    Condition holds(Field<OffsetDateTime> moment) {
        var condition = noCondition();
        if (from != null) {
            condition = condition.and(closedAtEnd ? moment.gt(from) : moment.ge(from));
        }
        if (to != null) {
            condition = condition.and(closedAtEnd ? moment.le(to) : moment.lt(to));
        }
        return condition;
    }
}

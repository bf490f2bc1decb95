package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Moments that may not have come yet, such as the last order. They sort with "never" before everything, spelt exactly as
 * the indexes of customers.standing spell it.
 */
final class EverOrNever {
    private EverOrNever() {}

    static Field<OffsetDateTime> sorted(Field<OffsetDateTime> moment) {
        return DSL.field("coalesce({0}, '-infinity')", SQLDataType.TIMESTAMPWITHTIMEZONE, moment);
    }

    /** "Never" is neither before nor after a day asked for; it is found by {@code .empty=true} only. */
    static ListSpec.Filter filter(Field<OffsetDateTime> moment, Supplier<ZoneId> zone) {
        var sorted = Filters.moment(sorted(moment), zone);
        return (name, operator, values) -> switch (operator) {
            case LT, LTE -> sorted.condition(name, operator, values).and(moment.isNotNull());
            case EMPTY, NE -> Filters.moment(moment, zone).condition(name, operator, values);
            default -> sorted.condition(name, operator, values);
        };
    }
}

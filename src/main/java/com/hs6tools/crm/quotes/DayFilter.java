package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Operator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Field;

/** A filter by a calendar day. */
final class DayFilter {
    private static final Set<Operator> OPERATORS =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.LT, Operator.LTE, Operator.GT, Operator.GTE);

    private DayFilter() {}

    static ListSpec.Filter of(Field<LocalDate> column) {
        return Filters.knowing(OPERATORS, (name, operator, values) -> {
            var days = values.stream().map(v -> day(name, v)).toList();
            return switch (operator) {
                case EQ -> column.in(days);
                case NE -> column.notIn(days);
                case LT -> column.lt(days.getFirst());
                case LTE -> column.le(days.getFirst());
                case GT -> column.gt(days.getFirst());
                case GTE -> column.ge(days.getFirst());
                default -> throw Filters.unusable(name, operator);
            };
        });
    }

    private static LocalDate day(String name, String value) {
        try {
            var day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // falls through to the refusal below
        }
        throw Filters.bad(name, "'" + value + "' is not a day such as 2026-11-22.");
    }
}

package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Operator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Filters of deals by days, months and quarters. */
@Component
class DealDays {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int LAST_YEAR = 9998;

    private final UnitClock clock;

    DealDays(UnitClock clock) {
        this.clock = clock;
    }

    /** @param key the same day, never null, where the list has an index of it */
    static ListSpec.Filter day(Field<LocalDate> day, Field<LocalDate> key) {
        return Filters.knowing(
                EnumSet.complementOf(EnumSet.of(Operator.LIKE)), (name, operator, values) -> switch (operator) {
                    case EMPTY -> Filters.yes(name, values) ? day.isNull() : day.isNotNull();
                    case EQ -> key.in(days(name, values)).and(day.isNotNull());
                    case NE -> day.isNull().or(key.notIn(days(name, values)));
                    case LT -> key.lt(days(name, values).getFirst()).and(day.isNotNull());
                    case LTE -> key.le(days(name, values).getFirst()).and(day.isNotNull());
                    case GT -> key.gt(days(name, values).getFirst()).and(day.isNotNull());
                    case GTE -> key.ge(days(name, values).getFirst()).and(day.isNotNull());
                    case LIKE -> throw Filters.unusable(name, operator);
                });
    }

    private static List<LocalDate> days(String name, List<String> values) {
        return values.stream().map(v -> day(name, v)).toList();
    }

    private static LocalDate day(String name, String value) {
        try {
            var day = LocalDate.parse(value.length() == 10 ? value : "");
            if (day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Filters.bad(name, "'" + value + "' is not a day such as 2026-11-22.");
    }

    /** Open deals expected in the quarter, and those closed in it: {@code 2026-Q4}. */
    Condition inQuarter(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> {
                    var found = QUARTER.matcher(v);
                    if (!found.matches() || isOutside(Integer.parseInt(found.group(1)))) {
                        throw Filters.bad(name, "'" + v + "' is not a quarter such as 2026-Q4.");
                    }
                    var first =
                            YearMonth.of(Integer.parseInt(found.group(1)), 3 * Integer.parseInt(found.group(2)) - 2);
                    return in(first.atDay(1), first.plusMonths(3).atDay(1));
                })
                .reduce(DSL.falseCondition(), Condition::or);
    }

    /** Open deals expected in the month, and those closed in it: {@code 2026-11}. */
    Condition inMonth(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> {
                    var month = month(name, v);
                    return in(month.atDay(1), month.plusMonths(1).atDay(1));
                })
                .reduce(DSL.falseCondition(), Condition::or);
    }

    static YearMonth month(String name, String value) {
        try {
            var month = YearMonth.parse(value.length() == 7 ? value : "");
            if (!isOutside(month.getYear())) {
                return month;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw Filters.bad(name, "'" + value + "' is not a month such as 2026-11.");
    }

    private static boolean isOutside(int year) {
        return year < 1 || year > LAST_YEAR;
    }

    private Condition in(LocalDate from, LocalDate until) {
        var expected = OPPORTUNITY
                .CLOSED_AT
                .isNull()
                .and(OPPORTUNITY.CLOSE_KEY.ge(from))
                .and(OPPORTUNITY.CLOSE_KEY.lt(until));
        var zone = clock.zone();
        var closed = OPPORTUNITY.CLOSED_AT.ge(start(from, zone)).and(OPPORTUNITY.CLOSED_AT.lt(start(until, zone)));
        return expected.or(closed);
    }

    ListSpec.Filter closedAt() {
        return EverOrNever.filter(OPPORTUNITY.CLOSED_AT, clock::zone);
    }

    static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}

package com.hs6tools.crm.segments.filter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a moment with now or with days of the calendar.
 *
 * @param span for IN_LAST, MORE_THAN_AGO and IN_NEXT
 * @param first the day, or the first of BETWEEN
 * @param last the last of BETWEEN
 */
public record MomentTest(
        Operator operator,
        @Nullable Span span,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    Condition holds(Field<OffsetDateTime> moment, Clock clock) {
        return switch (operator) {
            case EMPTY -> moment.isNull();
            case NOT_EMPTY -> moment.isNotNull();
            default -> range(clock).holds(moment);
        };
    }

    Range range(Clock clock) {
        return switch (operator) {
            case IN_LAST -> new Range(asked().before(clock.now(), clock.zone()), clock.now(), true);
            case MORE_THAN_AGO -> new Range(null, asked().before(clock.now(), clock.zone()), true);
            case IN_NEXT -> new Range(clock.now(), asked().after(clock.now(), clock.zone()), true);
            case BEFORE -> new Range(null, clock.start(day()), false);
            case AFTER -> new Range(clock.start(day().plusDays(1)), null, false);
            case ON -> clock.days(first, first);
            case BETWEEN -> clock.days(first, last);
            default -> throw new IllegalStateException(operator + " compares no moment");
        };
    }

    /**
     * The same of a day, written as 2026-01-31: today is in the last and in the next days, and a span counts as many days as
     * it says.
     */
    Condition holdsDay(Field<String> day, Clock clock) {
        var today = clock.today().toString();
        return switch (operator) {
            case IN_LAST -> day.gt(ago(clock)).and(day.le(today));
            case MORE_THAN_AGO -> day.le(ago(clock));
            case IN_NEXT -> day.ge(today).and(day.le(ahead(clock)));
            case BEFORE -> day.lt(day().toString());
            case AFTER -> day.gt(day().toString());
            case ON -> day.eq(day().toString());
            case BETWEEN ->
                day.between(day().toString(), Objects.requireNonNull(last).toString());
            default -> throw new IllegalStateException(operator + " compares no day");
        };
    }

    private String ago(Clock clock) {
        return clock.day(asked().before(clock.now(), clock.zone())).toString();
    }

    private String ahead(Clock clock) {
        return clock.day(asked().after(clock.now(), clock.zone())).toString();
    }

    Stream<TimeEdge.Shift> edges() {
        return switch (operator) {
            case IN_LAST -> Stream.of(new TimeEdge.Shift(asked(), false), TimeEdge.Shift.NONE);
            case MORE_THAN_AGO -> Stream.of(new TimeEdge.Shift(asked(), false));
            case IN_NEXT -> Stream.of(new TimeEdge.Shift(asked(), true), TimeEdge.Shift.NONE);
            default -> Stream.empty();
        };
    }

    private Span asked() {
        return Objects.requireNonNull(span);
    }

    private LocalDate day() {
        return Objects.requireNonNull(first);
    }
}

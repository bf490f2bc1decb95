package com.hs6tools.crm.segments.filter;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which purchases or interactions of a customer count. */
public sealed interface Window {
    Range range(Clock clock);

    /** Edges that facts cross by time alone. */
    Stream<TimeEdge.Shift> edges();

    /** The last so many units, up to now. */
    record Last(Span span) implements Window {
        @Override
        public Range range(Clock clock) {
            return new Range(span.before(clock.now(), clock.zone()), clock.now(), true);
        }

        @Override
        public Stream<TimeEdge.Shift> edges() {
            return Stream.of(new TimeEdge.Shift(span, false), TimeEdge.Shift.NONE);
        }
    }

    /** Days of the unit's calendar, both included; without an end, everything from or up to the other. */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements Window {
        static final Days ALL = new Days(null, null);

        @Override
        public Range range(Clock clock) {
            return clock.days(first, last);
        }

        @Override
        public Stream<TimeEdge.Shift> edges() {
            return Stream.empty();
        }
    }
}

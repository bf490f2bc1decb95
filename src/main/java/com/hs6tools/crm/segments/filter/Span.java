package com.hs6tools.crm.segments.filter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A length of time, counted along the unit's calendar: a day may have 23 hours, a month 28 days. */
public record Span(int amount, Unit unit) {
    static final int LONGEST = 10_000;

    /** What spans are counted in. */
    @Schema(name = "SegmentTimeUnit")
    public enum Unit {
        HOURS(ChronoUnit.HOURS),
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS);

        private final ChronoUnit length;

        Unit(ChronoUnit length) {
            this.length = length;
        }
    }

    OffsetDateTime before(OffsetDateTime now, ZoneId zone) {
        return now.atZoneSameInstant(zone).minus(amount, unit.length).toOffsetDateTime();
    }

    OffsetDateTime after(OffsetDateTime now, ZoneId zone) {
        return now.atZoneSameInstant(zone).plus(amount, unit.length).toOffsetDateTime();
    }
}

package com.hs6tools.crm.segments.filter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the business unit takes as now, and where its days begin. */
public record Clock(OffsetDateTime now, ZoneId zone) {

    Range days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Range(first == null ? null : start(first), last == null ? null : start(last.plusDays(1)), false);
    }

    LocalDate today() {
        return day(now);
    }

    LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }

    OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}

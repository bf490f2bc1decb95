package com.hs6tools.crm.customers.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Times of an iCalendar file in a zone that the file itself explains (RFC 5545, 3.6.5). The explanation covers the years
 * people plan in; a time before or after those is written in UTC, which needs none.
 */
final class ZonedTimes {
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Instant LAST =
            Year.of(9999).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final ZoneId zone;
    private final List<Observance> observances;
    private final Instant from;
    private final Instant until;

    ZonedTimes(ZoneId zone, OffsetDateTime now) {
        this.zone = zone;
        this.observances = Observance.of(zone, now.getYear());
        this.from = Observance.first(observances);
        this.until =
                observances.stream().allMatch(Observance::lastsForEver) ? LAST : Observance.end(zone, now.getYear());
    }

    /** The format has four digits for a year. */
    static boolean canBeWritten(OffsetDateTime at) {
        var year = at.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    static String utc(OffsetDateTime at) {
        return LOCAL.format(at.withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    }

    void write(CalendarText out, String property, OffsetDateTime at) {
        if (isExplained(at)) {
            out.line(property + ";TZID=" + name(), LOCAL.format(at.atZoneSameInstant(zone)));
        } else {
            out.line(property, utc(at));
        }
    }

    boolean isExplained(OffsetDateTime at) {
        var instant = at.toInstant();
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    void explain(CalendarText out) {
        out.begin("VTIMEZONE").line("TZID", zone.getId());
        observances.forEach(o -> o.write(out));
        out.end("VTIMEZONE");
    }

    /** A parameter with a colon in it stands in quotes. */
    private String name() {
        return zone.getId().contains(":") ? '"' + zone.getId() + '"' : zone.getId();
    }
}

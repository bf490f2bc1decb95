package com.hs6tools.crm.customers.calendar;

import com.hs6tools.crm.customers.spi.CalendarSource.Entry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of one person's calendar (RFC 5545). What has a time or a day is an event, because few calendars show the to-dos of an
 * address they subscribe to; what has none is a to-do.
 *
 * @param name what calendars call it
 * @param reminderMinutes before something is due; null for no reminders
 * @param link makes the whole address of a screen out of its path
 */
record PersonalCalendar(
        String name,
        ZoneId zone,
        OffsetDateTime now,
        @Nullable Integer reminderMinutes,
        UnaryOperator<String> link) {
    private static final String REFRESH = "PT15M";
    private static final String SHOWN_FOR = "PT15M";
    /** Of a day, which begins at midnight wherever its owner is. */
    private static final String IN_THE_MORNING = "PT9H";

    CalendarText write(List<Entry> entries) {
        var dated = entries.stream().filter(PersonalCalendar::hasTime).toList();
        var times = new ZonedTimes(zone, now);
        var out = head();
        if (dated.stream().anyMatch(e -> times.isExplained(due(e)))) {
            times.explain(out);
        }
        entries.forEach(e -> {
            if (hasTime(e)) {
                event(out, e, times);
            } else if (e.dueDay() != null) {
                wholeDay(out, e, e.dueDay());
            } else {
                toDo(out, e);
            }
        });
        return out.end("VCALENDAR");
    }

    private CalendarText head() {
        return new CalendarText()
                .begin("VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//HS6Tools//CRM//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE", zone.getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                .line("X-PUBLISHED-TTL", REFRESH);
    }

    private void event(CalendarText out, Entry e, ZonedTimes times) {
        out.begin("VEVENT");
        common(out, e);
        times.write(out, "DTSTART", due(e));
        out.line("DURATION", SHOWN_FOR).line("STATUS", "CONFIRMED").line("TRANSP", "TRANSPARENT");
        remind(out, e, "-PT" + reminderMinutes + "M");
        out.end("VEVENT");
    }

    private void wholeDay(CalendarText out, Entry e, LocalDate day) {
        out.begin("VEVENT");
        common(out, e);
        out.line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .line("STATUS", "CONFIRMED")
                .line("TRANSP", "TRANSPARENT");
        remind(out, e, IN_THE_MORNING);
        out.end("VEVENT");
    }

    private void remind(CalendarText out, Entry e, String trigger) {
        if (reminderMinutes != null) {
            out.begin("VALARM")
                    .line("ACTION", "DISPLAY")
                    .text("DESCRIPTION", title(e))
                    .line("TRIGGER", trigger)
                    .end("VALARM");
        }
    }

    private void toDo(CalendarText out, Entry e) {
        out.begin("VTODO");
        common(out, e);
        out.line("STATUS", "NEEDS-ACTION").end("VTODO");
    }

    private void common(CalendarText out, Entry e) {
        var address = link.apply(e.link());
        out.line("UID", e.uid())
                .line("DTSTAMP", ZonedTimes.utc(e.changedAt()))
                .line("LAST-MODIFIED", ZonedTimes.utc(e.changedAt()))
                .line("SEQUENCE", Math.max(0, Math.min(e.version() - 1, Integer.MAX_VALUE)))
                .text("SUMMARY", title(e))
                .text(
                        "DESCRIPTION",
                        Stream.of(e.about(), address)
                                .filter(l -> l != null)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse(""))
                .line("URL", address)
                .line("CLASS", "PRIVATE");
    }

    private static String title(Entry e) {
        return e.about() == null || e.about().equals(e.title()) ? e.title() : e.title() + " · " + e.about();
    }

    /** A time that the format cannot hold, such as one in the year 12345, is none. */
    private static boolean hasTime(Entry e) {
        return e.dueAt() != null && ZonedTimes.canBeWritten(e.dueAt());
    }

    private static OffsetDateTime due(Entry e) {
        return Objects.requireNonNull(e.dueAt());
    }
}

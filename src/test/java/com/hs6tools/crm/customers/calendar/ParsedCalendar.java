package com.hs6tools.crm.customers.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DtStart;

/** What a calendar program makes of a text: read by a library that knows the format. */
record ParsedCalendar(Calendar calendar) {
    static ParsedCalendar of(String text) {
        try {
            return new ParsedCalendar(new CalendarBuilder().build(new StringReader(text)));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    List<CalendarComponent> all(String kind) {
        return calendar.getComponents(kind);
    }

    List<String> titles(String kind) {
        return all(kind).stream().map(c -> value(c, "SUMMARY")).toList();
    }

    CalendarComponent titled(String title) {
        return calendar.getComponents().stream()
                .filter(c -> c.getProperty("SUMMARY").isPresent()
                        && value(c, "SUMMARY").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + title + "' in " + calendar));
    }

    static String value(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    /** The moment it begins, by the zone that the text explains. */
    static Instant start(Component component) {
        var date = ((DtStart<?>) component.getRequiredProperty("DTSTART")).getDate();
        return switch (date) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case Instant instant -> instant;
            default -> throw new AssertionError("a time without a zone: " + date);
        };
    }
}

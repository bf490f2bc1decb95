package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.platform.http.Violations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads which purchases or interactions count. */
final class WindowReader {
    private WindowReader() {}

    static Window read(FilterNode.@Nullable Window window, String path, Violations wrong) {
        if (window == null) {
            return Window.Days.ALL;
        }
        var relative = window.last() != null || window.unit() != null;
        if (relative == (window.from() != null || window.to() != null)) {
            wrong.add(path, "Either the last so many units (last, unit), or days (from, to).", "bad_value");
            return Window.Days.ALL;
        }
        return relative ? last(window, path, wrong) : days(window, path, wrong);
    }

    private static Window last(FilterNode.Window window, String path, Violations wrong) {
        if (window.last() == null || window.unit() == null) {
            wrong.add(path, "Both last and unit are needed, such as 90 and DAYS.", "required");
            return Window.Days.ALL;
        }
        var span = ValueReader.span(window.last(), window.unit(), path, wrong);
        return span == null ? Window.Days.ALL : new Window.Last(span);
    }

    private static Window days(FilterNode.Window window, String path, Violations wrong) {
        var first = day(window.from(), path + ".from", wrong);
        var last = day(window.to(), path + ".to", wrong);
        if (first != null && last != null && first.isAfter(last)) {
            wrong.add(path, "The first day is after the last.", "wrong_order");
        }
        return new Window.Days(first, last);
    }

    private static @Nullable LocalDate day(@Nullable String text, String path, Violations wrong) {
        if (text == null) {
            return null;
        }
        var day = ValueReader.day(text);
        if (day == null) {
            wrong.add(path, "A day such as 2026-01-31.", "bad_value");
        }
        return day;
    }
}

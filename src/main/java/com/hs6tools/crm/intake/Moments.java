package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.text.SearchText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as files hold them: in several orders, in the Gregorian or the Iranian calendar, in any digits. */
final class Moments {
    /** Which part of 03/04/2024 comes first. */
    enum Order {
        DMY,
        MDY,
        YMD
    }

    private static final String TIME =
            "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?\\s*(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern DAY_NAME = Pattern.compile("(\\d{1,2})[ .-]+([A-Za-z]{3,9})[ .,-]+(\\d{4})" + TIME);
    private static final Pattern NAME_DAY = Pattern.compile("([A-Za-z]{3,9})[ .-]+(\\d{1,2})[ .,-]+(\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int TIME_GROUPS = 4;

    private final ZoneId zone;
    private final Order order;
    private String last = "";
    private String lastRead = "";

    Moments(ZoneId zone, Order order) {
        this.zone = zone;
        this.order = order;
    }

    /** @return the moment in UTC; lines of one order mostly say the same as the line before */
    String read(String field, String cell) throws BadCell {
        if (cell.equals(last)) {
            return lastRead;
        }
        var moment = parse(cell);
        if (moment == null) {
            throw new BadCell(field, "bad_time", "'" + BadCell.shown(cell) + "' is no time such as 2026-11-22 09:30.");
        }
        last = cell;
        lastRead = moment.toString();
        return lastRead;
    }

    /** @return the day as it is written, whatever the zone */
    String readDay(String field, String cell) throws BadCell {
        try {
            var day = cell.length() > 60 ? null : day(SearchText.digits(cell).strip());
            if (day != null && day.found().getYear() >= 1000 && day.found().getYear() <= 9999) {
                return day.found().toString();
            }
        } catch (DateTimeException e) {
            // falls through to the refusal below
        }
        throw new BadCell(field, "bad_date", "'" + BadCell.shown(cell) + "' is no day such as 2026-11-22.");
    }

    private @Nullable Instant parse(String cell) {
        if (cell.length() > 60) {
            return null;
        }
        try {
            var plain = SearchText.digits(cell).strip();
            var day = day(plain);
            if (day == null || day.found().getYear() < 1900 || day.found().getYear() > 2199) {
                return null;
            }
            return moment(day.found(), day.match());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Day(LocalDate found, Matcher match) {}

    private @Nullable Day day(String plain) {
        var m = NUMBERS.matcher(plain);
        if (m.matches()) {
            return new Day(byOrder(m.group(1), Integer.parseInt(m.group(2)), m.group(3)), m);
        }
        m = COMPACT.matcher(plain);
        if (m.matches()) {
            return new Day(
                    ymd(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))), m);
        }
        m = DAY_NAME.matcher(plain);
        if (m.matches()) {
            return new Day(ymd(Integer.parseInt(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1))), m);
        }
        m = NAME_DAY.matcher(plain);
        return m.matches()
                ? new Day(ymd(Integer.parseInt(m.group(3)), month(m.group(1)), Integer.parseInt(m.group(2))), m)
                : null;
    }

    private LocalDate byOrder(String first, int second, String third) {
        if (first.length() > 2 || order == Order.YMD && third.length() <= 2) {
            return ymd(year(first), second, Integer.parseInt(third));
        }
        var year = year(third);
        var one = Integer.parseInt(first);
        return order == Order.MDY ? ymd(year, one, second) : ymd(year, second, one);
    }

    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static LocalDate ymd(int year, int month, int day) {
        return Jalali.isYear(year) ? Jalali.day(year, month, day) : LocalDate.of(year, month, day);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private Instant moment(LocalDate day, Matcher m) {
        if (m.group(TIME_GROUPS) == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        var hour = Integer.parseInt(m.group(TIME_GROUPS));
        var half = m.group(TIME_GROUPS + 4);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        var seconds = m.group(TIME_GROUPS + 2);
        var fraction = m.group(TIME_GROUPS + 3);
        var nanos = fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
        var time = LocalTime.of(
                hour,
                Integer.parseInt(m.group(TIME_GROUPS + 1)),
                seconds == null ? 0 : Integer.parseInt(seconds),
                nanos / 1000 * 1000);
        return ZonedDateTime.of(day, time, zone(m.group(TIME_GROUPS + 5))).toInstant();
    }

    private ZoneId zone(@Nullable String offset) {
        if (offset == null) {
            return zone;
        }
        return offset.startsWith("Z") || offset.startsWith("U") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }

    /** The order most of these cells can only be meant in; day before month where all could be either. */
    static Order guess(Iterable<String> cells) {
        var dayFirst = 0;
        var monthFirst = 0;
        for (var cell : cells) {
            var m = NUMBERS.matcher(SearchText.digits(cell).strip());
            if (m.matches() && m.group(1).length() <= 2) {
                dayFirst += Integer.parseInt(m.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(m.group(2)) > 12 ? 1 : 0;
            }
        }
        return monthFirst > dayFirst ? Order.MDY : Order.DMY;
    }
}

package com.hs6tools.crm.intake;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days of the Iranian calendar (1178 to 1633), whose leap years follow a cycle of 33 years in that time. */
final class Jalali {
    private static final int FIRST = 1178;
    private static final int LAST = 1633;
    private static final LocalDate NEW_YEAR_1178 = LocalDate.of(1799, 3, 21);

    private Jalali() {}

    static boolean isYear(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** @throws DateTimeException when there is no such day */
    static LocalDate day(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            throw new DateTimeException("no such day");
        }
        var days = (year - FIRST) * 365L + leapYearsBefore(year) - leapYearsBefore(FIRST);
        days += month <= 7 ? (month - 1) * 31L : 186 + (month - 7) * 30L;
        return NEW_YEAR_1178.plusDays(days + day - 1);
    }

    private static int daysIn(int year, int month) {
        if (month <= 6) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    static boolean isLeap(int year) {
        return (25L * year + 11) % 33 < 8;
    }

    private static long leapYearsBefore(int year) {
        var count = 0L;
        for (int y = year - year % 33; y < year; y++) {
            count += isLeap(y) ? 1 : 0;
        }
        return year / 33 * 8L + count;
    }
}

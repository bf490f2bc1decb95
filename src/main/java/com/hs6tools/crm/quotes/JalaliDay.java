package com.hs6tools.crm.quotes;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** A day of the Iranian calendar, as it is written: 1405/09/06. */
final class JalaliDay {
    private JalaliDay() {}

    static String of(LocalDate day) {
        var calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ENGLISH);
        calendar.setTime(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return "%d/%02d/%02d"
                .formatted(
                        calendar.get(PersianCalendar.YEAR),
                        calendar.get(PersianCalendar.MONTH) + 1,
                        calendar.get(PersianCalendar.DAY_OF_MONTH));
    }
}

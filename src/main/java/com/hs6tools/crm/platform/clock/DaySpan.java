package com.hs6tools.crm.platform.clock;

import com.hs6tools.crm.platform.http.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from one to another, both included, that a caller asks about: in order, and of years that can be reckoned with. */
public record DaySpan(LocalDate from, LocalDate to) {
    /**
     * @param from absent: as many days as usual, up to {@code to}, which absent means today
     * @throws InvalidInput (400) {@code bad_time}
     */
    public static DaySpan of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int usualDays) {
        var last = to == null ? today : to;
        // looked at first: beyond the first and the last day of all there is nothing to reckon with
        requireYear("to", last);
        var first = from == null ? last.minusDays(usualDays - 1L) : from;
        requireYear("from", first);
        if (first.isAfter(last)) {
            throw refused("from", "From is a day not after to.");
        }
        return new DaySpan(first, last);
    }

    /** @throws InvalidInput (400) {@code bad_time} where it is longer than ten years */
    public DaySpan withinTenYears() {
        if (from.plusYears(10).isBefore(to)) {
            throw refused("from", "From is not more than ten years before to.");
        }
        return this;
    }

    private static void requireYear(String field, LocalDate day) {
        if (day.getYear() < UnitClock.FIRST_YEAR || day.getYear() > UnitClock.LAST_YEAR) {
            throw refused(field, "A day of the years " + UnitClock.FIRST_YEAR + " to " + UnitClock.LAST_YEAR + ".");
        }
    }

    private static InvalidInput refused(String field, String says) {
        return InvalidInput.malformed(field, says, "bad_time");
    }
}

package com.hs6tools.crm.customers.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An offset from UTC that a zone comes to, once, on certain days, or every year (RFC 5545, 3.6.5). Calendar programs read
 * yearly rules best, so days are listed only where the zone has no such rule.
 *
 * @param starts in local time by the offset before, the first one first
 * @param rule how it comes again each year; empty where it comes on the days listed
 * @param lastsForEver whether the zone is known to change no more, or by the rule for ever
 */
record Observance(
        boolean daylight,
        List<LocalDateTime> starts,
        ZoneOffset before,
        ZoneOffset after,
        String rule,
        boolean lastsForEver) {
    private static final int YEARS_AHEAD = 5;
    private static final int FIRST_YEAR = 1970;
    /** After so many years the days of the week fall on the same days again. */
    private static final int CYCLE = 28;

    /** What a zone says from the year before this one on. */
    static List<Observance> of(ZoneId zone, int year) {
        var rules = zone.getRules();
        if (!rules.getTransitionRules().isEmpty()) {
            var yearly = rules.getTransitionRules().stream()
                    .map(r -> yearly(rules, r, year - 1))
                    .toList();
            if (yearly.stream().allMatch(Optional::isPresent)) {
                return yearly.stream().flatMap(Optional::stream).toList();
            }
        }
        return listed(zone, year);
    }

    /** When the first of them begins. */
    static Instant first(List<Observance> observances) {
        return observances.stream()
                .map(o -> o.starts.getFirst().toInstant(o.before))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Up to when days are listed. */
    static Instant end(ZoneId zone, int year) {
        return Year.of(year + YEARS_AHEAD).atDay(1).atStartOfDay(zone).toInstant();
    }

    private static Optional<Observance> yearly(ZoneRules rules, ZoneOffsetTransitionRule rule, int year) {
        var onsets = IntStream.range(year, year + CYCLE)
                .mapToObj(y -> rule.createTransition(y).getDateTimeBefore())
                .toList();
        var first = onsets.getFirst();
        Predicate<LocalDateTime> alike = at -> at.getMonth() == first.getMonth()
                && at.getDayOfWeek() == first.getDayOfWeek()
                && at.toLocalTime().equals(first.toLocalTime());
        var days = days(onsets);
        if (!onsets.stream().allMatch(alike) || days == null) {
            return Optional.empty();
        }
        return Optional.of(new Observance(
                rules.isDaylightSavings(rule.createTransition(year).getInstant()),
                List.of(first),
                rule.getOffsetBefore(),
                rule.getOffsetAfter(),
                "FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + days,
                true));
    }

    /** The last, or the n-th day of its name in the month; else that day in a certain week, as rules in UTC have it. */
    private static @Nullable String days(List<LocalDateTime> onsets) {
        var day = onsets.getFirst().getDayOfWeek().name().substring(0, 2);
        if (onsets.stream().allMatch(at -> at.plusDays(7).getMonth() != at.getMonth())) {
            return ";BYDAY=-1" + day;
        }
        var week = week(onsets.getFirst());
        if (onsets.stream().allMatch(at -> week(at) == week)) {
            return ";BYDAY=" + week + day;
        }
        var dates = onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).summaryStatistics();
        return dates.getMax() - dates.getMin() > 6
                ? null
                : ";BYDAY=" + day + ";BYMONTHDAY="
                        + IntStream.rangeClosed(dates.getMin(), dates.getMax())
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(","));
    }

    private static int week(LocalDateTime at) {
        return (at.getDayOfMonth() - 1) / 7 + 1;
    }

    private static List<Observance> listed(ZoneId zone, int year) {
        var rules = zone.getRules();
        var from = Year.of(year - 1).atDay(1).atStartOfDay(zone).toInstant();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var change = rules.previousTransition(from.plusNanos(1));
        change = change == null ? rules.nextTransition(from) : change;
        var goesOn = true;
        while (change != null && goesOn) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
            goesOn = change == null || change.getInstant().isBefore(end(zone, year));
        }
        if (changes.isEmpty()) {
            var offset = rules.getOffset(from);
            var start = Year.of(FIRST_YEAR).atDay(1).atStartOfDay();
            return List.of(new Observance(false, List.of(start), offset, offset, "", true));
        }
        var isLast = change == null;
        return changes.stream()
                .collect(Collectors.groupingBy(
                        c -> List.of(rules.isDaylightSavings(c.getInstant()), c.getOffsetBefore(), c.getOffsetAfter())))
                .values()
                .stream()
                .map(alike -> listed(rules, alike, isLast))
                .sorted((a, b) -> a.starts.getFirst().compareTo(b.starts.getFirst()))
                .toList();
    }

    private static Observance listed(ZoneRules rules, List<ZoneOffsetTransition> alike, boolean isLast) {
        var first = alike.getFirst();
        return new Observance(
                rules.isDaylightSavings(first.getInstant()),
                alike.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList(),
                first.getOffsetBefore(),
                first.getOffsetAfter(),
                "",
                isLast);
    }

    void write(CalendarText out) {
        var kind = daylight ? "DAYLIGHT" : "STANDARD";
        out.begin(kind).line("DTSTART", ZonedTimes.LOCAL.format(starts.getFirst()));
        if (!rule.isEmpty()) {
            out.line("RRULE", rule);
        }
        if (starts.size() > 1) {
            out.line("RDATE", starts.stream().map(ZonedTimes.LOCAL::format).collect(Collectors.joining(",")));
        }
        out.line("TZOFFSETFROM", offset(before))
                .line("TZOFFSETTO", offset(after))
                .end(kind);
    }

    private static String offset(ZoneOffset offset) {
        var seconds = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        var minutes = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + "%02d".formatted(seconds % 60);
    }
}

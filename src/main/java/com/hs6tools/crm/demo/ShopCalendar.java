package com.hs6tools.crm.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days of the shop's three years: how busy each is. The weeks before Nowruz are the busiest, the first fortnight of
 * the new year the quietest, autumn is when workshops stock up.
 */
final class ShopCalendar {
    private static final double[] HOURS = {
        2, 1, 0.5, 0.3, 0.3, 0.5, 1, 2, 4, 7, 9, 10, 9, 7, 6, 7, 8, 8, 7, 7, 8, 9, 7, 4
    };

    private final double[] busy;
    private final long[] begins;
    private final LocalDate first;
    private final Instant now;
    private final Weighted<Integer> hours =
            Weighted.of(java.util.stream.IntStream.range(0, 24).boxed().toList(), hour -> HOURS[hour]);

    ShopCalendar(Instant now, ZoneId zone) {
        this.now = now;
        var today = now.atZone(zone).toLocalDate();
        this.first = today.minusYears(ShopPlan.YEARS);
        var days = (int) ChronoUnit.DAYS.between(first, today) + 1;
        this.busy = new double[days];
        this.begins = new long[days];
        for (int i = 0; i < days; i++) {
            var day = first.plusDays(i);
            busy[i] = season(day) * weekday(day.getDayOfWeek()) / BUSIEST;
            begins[i] = day.atStartOfDay(zone).toEpochSecond();
        }
    }

    private static final double BUSIEST = 1.75;

    private static double season(LocalDate day) {
        var ofYear = day.getMonthValue() * 100 + day.getDayOfMonth();
        if (ofYear >= 220 && ofYear <= 318) {
            return 1.7;
        }
        if (ofYear >= 319 && ofYear <= 403) {
            return 0.35;
        }
        if (isCampaign(day)) {
            return 1.65;
        }
        return ofYear >= 923 && ofYear <= 1121 ? 1.3 : 0.95;
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case THURSDAY -> 0.85;
            case FRIDAY -> 0.6;
            case SATURDAY -> 1.15;
            default -> 1;
        };
    }

    /** The days of the autumn sale, when prices are cut. */
    static boolean isCampaign(LocalDate day) {
        var ofYear = day.getMonthValue() * 100 + day.getDayOfMonth();
        return ofYear >= 1122 && ofYear <= 1130;
    }

    int days() {
        return busy.length;
    }

    /** How busy a day is, from 0 to 1. */
    double busy(int day) {
        return busy[day];
    }

    LocalDate day(int day) {
        return first.plusDays(day);
    }

    double yearsAgo(int day) {
        return (days() - 1 - day) / 365.25;
    }

    /** A moment of that day in shop hours, never later than now. */
    Instant moment(int day, Draws draws) {
        var second = begins[day] + hours.draw(draws) * 3600L + draws.below(3600);
        var latest = now.getEpochSecond() - 60;
        if (second > latest) {
            second = latest - draws.below((int) Math.max(1, Math.min(6 * 3600, latest - begins[day] + 1)));
        }
        return Instant.ofEpochSecond(second);
    }

    Instant now() {
        return now;
    }
}

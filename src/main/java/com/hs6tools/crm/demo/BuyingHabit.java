package com.hs6tools.crm.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * How a customer comes back: buy till you die (BG/NBD). Purchases follow one another at the customer's own rate,
 * and after each the customer may be gone for good.
 *
 * @param perDay purchases a day in the busiest season
 * @param leaves chance to be gone after a purchase
 */
record BuyingHabit(double perDay, double leaves) {

    /** Draws a customer's habit from what such customers are like. */
    static BuyingHabit draw(CustomerKind kind, Draws draws) {
        var yearly = draws.gamma(kind.rateShape(), kind.ordersPerYear());
        return new BuyingHabit(yearly / 365 / MEAN_BUSY, draws.beta(kind.leavesA(), kind.leavesB()));
    }

    private static final double MEAN_BUSY = 0.55;
    private static final double GROWTH = 0.4;

    /** The day of the first purchase: every year more new customers come than in the one before. */
    static int firstDay(ShopCalendar calendar, Draws draws) {
        while (true) {
            var grown = Math.exp(GROWTH * ShopPlan.YEARS);
            var years = Math.log(1 + draws.uniform() * (grown - 1)) / GROWTH;
            var day = Math.min(calendar.days() - 1, (int) (years / ShopPlan.YEARS * calendar.days()));
            if (draws.chance(calendar.busy(day))) {
                return day;
            }
        }
    }

    /** The days of all purchases from the first on; a day may come twice. */
    List<Integer> days(int firstDay, ShopCalendar calendar, Draws draws) {
        var days = new ArrayList<Integer>();
        days.add(firstDay);
        double time = firstDay;
        while (!draws.chance(leaves)) {
            time = nextAfter(time, calendar, draws);
            if (time >= calendar.days()) {
                break;
            }
            days.add((int) time);
        }
        return days;
    }

    private double nextAfter(double time, ShopCalendar calendar, Draws draws) {
        var next = time;
        do {
            next += draws.exponential(1 / perDay);
        } while (next < calendar.days() && !draws.chance(calendar.busy((int) next)));
        return next;
    }
}

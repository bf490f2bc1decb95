package com.hs6tools.crm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way one opportunity went, up to the plan's now: three in ten are won, the others are lost on the way, and some
 * stay where they are for longer than anybody wished.
 *
 * @param visits the beginning first; the last one is where the deal is now
 */
record Deal(List<Visit> visits, @Nullable String lossReason) {
    /** @param stage the place of the stage in the standard pipeline, 4 won, 5 lost */
    record Visit(int stage, Instant at) {}

    static final int WON = 4;
    static final int LOST = 5;

    private static final double[] GOES_ON = {0.80, 0.76, 0.70, 0.74};
    private static final double[] DAYS = {7, 9, 12, 11};
    private static final double STALLS = 0.06;

    static Deal from(Instant opened, Instant now, DealWords words, Draws draws) {
        var visits = new ArrayList<Visit>();
        visits.add(new Visit(0, opened));
        var at = opened;
        for (int stage = 0; stage < WON; ) {
            var days = draws.gamma(1.6, DAYS[stage]) + (draws.chance(STALLS) ? 25 + draws.exponential(30) : 0);
            at = at.plus(Duration.ofMinutes((long) (days * 24 * 60)));
            if (at.isAfter(now)) {
                return new Deal(visits, null);
            }
            if (!draws.chance(GOES_ON[stage])) {
                visits.add(new Visit(LOST, at));
                return new Deal(visits, words.loss(draws));
            }
            // one in eight skips a stage
            stage = Math.min(WON, stage + (stage < 2 && draws.chance(0.12) ? 2 : 1));
            visits.add(new Visit(stage, at));
        }
        return new Deal(visits, null);
    }

    Visit last() {
        return visits.getLast();
    }

    boolean isClosed() {
        return last().stage() >= WON;
    }
}

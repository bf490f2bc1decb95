package com.hs6tools.crm.bench;

import java.util.Arrays;

/** How long each of many calls took, and how many were made a second. */
record Latencies(long calls, double perSecond, double p50, double p95, double p99) {

    /** @param nanoseconds one for each call, in any order */
    static Latencies of(long[] nanoseconds, double seconds) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Latencies(
                sorted.length, sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}

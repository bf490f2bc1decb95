package com.hs6tools.crm.bench;

import java.util.Arrays;

/**
 * How long each of many calls took, and how many were made a second.
 *
 * @param cpuMillis processor time of one call: of the program, and of the database
 */
record Latencies(long calls, double perSecond, double p50, double p95, double p99, Cpu cpuMillis) {

    /** @param nanoseconds one for each call, in any order */
    static Latencies of(long[] nanoseconds, double seconds, Cpu used) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        var calls = Math.max(1, sorted.length);
        var cpu = new Cpu(used.program() * 1e3 / calls, used.database() * 1e3 / calls);
        return new Latencies(
                sorted.length, sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), cpu);
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }
}

package com.hs6tools.crm.bench;

import java.util.Locale;

/** One thing measured at one size, the program beside the bare SQL. */
record Figure(String what, int customers, int connections, Latencies program, Latencies bare, String load) {
    private static final double TIMES_BARE = 2;
    private static final double PLUS_MILLISECONDS = 3;

    /** What the program may take at most: twice the bare SQL and 3 ms for the way to it and back. */
    double limit() {
        return TIMES_BARE * bare.p50() + PLUS_MILLISECONDS;
    }

    boolean isWithinLimit() {
        return program.p50() <= limit();
    }

    double ratio() {
        return program.p50() / bare.p50();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-44s %9d %3d | %7.0f/s %8.2f %8.2f %8.2f | %7.0f/s %8.2f %8.2f %8.2f | %5.1fx %s",
                what,
                customers,
                connections,
                program.perSecond(),
                program.p50(),
                program.p95(),
                program.p99(),
                bare.perSecond(),
                bare.p50(),
                bare.p95(),
                bare.p99(),
                ratio(),
                isWithinLimit() ? "" : "over " + Math.round(limit() * 100) / 100.0);
    }

    static String head() {
        return String.format(
                "%-44s %9s %3s | %9s %8s %8s %8s | %9s %8s %8s %8s | %6s",
                "", "customers", "con", "program", "p50 ms", "p95", "p99", "bare SQL", "p50 ms", "p95", "p99", "p50");
    }
}

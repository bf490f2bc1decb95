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
                "%-44s %9d %3d | %s %7.2f | %s | %7.2f | %5.1fx %s",
                what,
                customers,
                connections,
                said(program),
                program.cpuMillis().program(),
                said(bare),
                program.cpuMillis().database() - bare.cpuMillis().database(),
                ratio(),
                isWithinLimit() ? "" : String.format(Locale.ROOT, "over %.2f", limit()));
    }

    private static String said(Latencies l) {
        return String.format(
                Locale.ROOT,
                "%6.0f/s %7.2f %7.2f %7.2f %7.2f",
                l.perSecond(),
                l.p50(),
                l.p95(),
                l.p99(),
                l.cpuMillis().database());
    }

    static String head() {
        return String.format(
                "%-44s %9s %3s | %8s %7s %7s %7s %7s %7s | %8s %7s %7s %7s %7s | %7s | %6s",
                "",
                "customers",
                "con",
                "program",
                "p50 ms",
                "p95",
                "p99",
                "cpu db",
                "java",
                "bare SQL",
                "p50 ms",
                "p95",
                "p99",
                "cpu db",
                "more db",
                "p50");
    }
}

package com.hs6tools.crm.bench;

import java.util.Locale;

/** One thing measured for itself, with nothing beside it. */
record Timed(String what, int customers, int connections, Latencies program, String load) {
    static Timed once(String what, int customers, double millis) {
        return new Timed(
                what,
                customers,
                1,
                new Latencies(1, 1e3 / millis, millis, millis, millis, new Cpu(0, 0)),
                Machine.loadNow());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-64s %9d %3d | %6d calls %8.1f/s | %9.2f %9.2f %9.2f ms | cpu db %7.2f java %7.2f",
                what,
                customers,
                connections,
                program.calls(),
                program.perSecond(),
                program.p50(),
                program.p95(),
                program.p99(),
                program.cpuMillis().database(),
                program.cpuMillis().program());
    }
}

package com.hs6tools.crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which figures break what the project promises. */
final class Verdict {
    private static final int SMALL = 10_000;
    private static final double GROWTH = 1.5;
    private static final double SEARCH_P95 = 100;
    private static final double EVERY_SECONDS = 90;
    private static final double SOME_SECONDS = 25;

    private Verdict() {}

    static List<String> of(List<Figure> reads, List<Rescore.Run> scoring) {
        var broken = new ArrayList<String>();
        for (var read : reads) {
            if (!read.isWithinLimit()) {
                broken.add(said(
                        "%s at %d, %d connections: %.2f ms, at most %.2f",
                        read.what(),
                        read.customers(),
                        read.connections(),
                        read.program().p50(),
                        read.limit()));
            }
            if (read.what().equals(Works.SEARCH)) {
                if (read.connections() == 1 && read.program().p95() > SEARCH_P95) {
                    broken.add(said(
                            "%s at %d: p95 %.0f ms",
                            read.what(), read.customers(), read.program().p95()));
                }
            } else {
                reads.stream()
                        .filter(s -> s.customers() == SMALL && s.what().equals(read.what()))
                        .filter(s -> s.connections() == read.connections())
                        .filter(s -> read.program().p50() > GROWTH * s.program().p50())
                        .forEach(s -> broken.add(said(
                                "%s at %d, %d connections: %.2f ms, %.2f at %d",
                                read.what(),
                                read.customers(),
                                read.connections(),
                                read.program().p50(),
                                s.program().p50(),
                                SMALL)));
            }
        }
        for (var run : scoring) {
            var limit = run.what().startsWith(Rescore.EVERY) ? EVERY_SECONDS : SOME_SECONDS;
            if (run.seconds() > limit) {
                broken.add(said("%s at %d: %.0f s, at most %.0f", run.what(), run.customers(), run.seconds(), limit));
            }
        }
        return broken.isEmpty() ? List.of("all within") : broken;
    }

    private static String said(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

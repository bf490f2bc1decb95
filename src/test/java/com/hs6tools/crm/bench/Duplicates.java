package com.hs6tools.crm.bench;

import java.util.Locale;

/** How long it takes to look for duplicates among all customers, and how much memory the program takes for it. */
final class Duplicates {
    /**
     * One search.
     *
     * @param compared pairs, each once
     * @param found pairs that are likely the same
     * @param peakMegabytes the most that was resident of the program while it searched
     */
    record Run(
            int customers,
            double seconds,
            long compared,
            long found,
            long residentMegabytes,
            long peakMegabytes,
            String load) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "search for duplicates %9d | %8.1f s | %d compared, %d found | resident before %d MB, at most %d MB",
                    customers,
                    seconds,
                    compared,
                    found,
                    residentMegabytes,
                    peakMegabytes);
        }
    }

    private final Program program;

    Duplicates(Program program) {
        this.program = program;
    }

    Run measure(int customers) throws Exception {
        var before = program.residentMegabytes();
        try (var wire = program.connect()) {
            program.forgetPeak();
            var search = new JobWatch(wire).run("/api/crm/duplicates/search");
            var run = new Run(
                    customers,
                    search.seconds(),
                    search.result().path("compared").asLong(),
                    search.result().path("found").asLong(),
                    before,
                    program.peakMegabytes(),
                    Machine.loadNow());
            System.out.println("  " + run.line());
            return run;
        }
    }
}

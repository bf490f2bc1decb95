package com.hs6tools.crm.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From the command to the first answer, and what the program holds of memory when nobody asks it anything. */
record StartUp(String what, double seconds, long residentMegabytes, String load) {
    private static final int STARTS = 5;
    private static final long IDLE_SECONDS = 20;

    String line() {
        return String.format(
                java.util.Locale.ROOT,
                "%-44s               | %8.1f s, %d MB resident without the database",
                what,
                seconds,
                residentMegabytes);
    }

    static List<StartUp> measure(BenchOptions options) throws Exception {
        var all = new ArrayList<StartUp>();
        Folder.anew(options.home().resolve("start"));
        all.add(once("start with an empty data folder", options));
        var again = new StartUp[STARTS];
        for (int i = 0; i < STARTS; i++) {
            again[i] = once("start again (median of " + STARTS + ")", options);
        }
        Arrays.sort(again, java.util.Comparator.comparingDouble(StartUp::seconds));
        all.add(again[STARTS / 2]);
        all.forEach(s -> System.out.println("  " + s.line()));
        return all;
    }

    private static StartUp once(String what, BenchOptions options) throws Exception {
        try (var program = Program.start(options.home().resolve("start"))) {
            Thread.sleep(IDLE_SECONDS * 1000);
            return new StartUp(
                    what, program.startUp().toMillis() / 1e3, program.residentMegabytes(), Machine.loadNow());
        }
    }
}

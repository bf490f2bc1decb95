package com.hs6tools.crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures the program and prints a table: {@code ./crm bench}. */
public final class Bench {
    private final BenchOptions options;
    private final Map<String, Object> results = new LinkedHashMap<>();

    private Bench(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] words) throws Exception {
        var options = BenchOptions.of(words);
        Files.createDirectories(options.home());
        build();
        new Bench(options).run();
    }

    private static void build() throws IOException, InterruptedException {
        var command = new ProcessBuilder("./crm", "build").inheritIO();
        command.environment().putIfAbsent("HS6_BUILD_OPTIONS", "-DskipWeb");
        if (command.start().waitFor() != 0) {
            throw new IllegalStateException("the program could not be built");
        }
    }

    private void run() throws Exception {
        keep("machine", Machine.now());
        System.out.println(Machine.now());
        if (wants(BenchOptions.Part.START)) {
            title("Start and memory");
            keep("start", StartUp.measure(options));
        }
        if (wants(BenchOptions.Part.IMPORT)) {
            title("Import of order lines");
            keep("import", new ImportSpeed(options).measure());
        }
        if (!Collections.disjoint(options.only(), BenchOptions.Part.OF_SHOPS)) {
            bigShops();
        }
    }

    private void bigShops() throws Exception {
        var scoring = new ArrayList<Rescore.Run>();
        var reads = new ArrayList<Figure>();
        var selling = new ArrayList<Timed>();
        var duplicates = new ArrayList<Duplicates.Run>();
        for (var size : options.sizes()) {
            title(size + " customers");
            try (var program = Program.start(options.home().resolve("shop-" + size))) {
                var database = Database.of(program);
                var unit = database.unit();
                var fresh = BigShop.fill(database, unit, size);
                if (wants(BenchOptions.Part.SCORING) || fresh) {
                    scoring.addAll(new Rescore(program, database, unit).measure(size));
                    keep("scoring", scoring);
                }
                if (wants(BenchOptions.Part.READS)) {
                    System.out.println("  " + Figure.head());
                    reads.addAll(new Reads(options, program, database, unit).measure(size));
                    keep("reads", reads);
                }
                if (wants(BenchOptions.Part.SELLING)) {
                    selling.addAll(new Selling(options, program, database, unit).measure(size));
                    keep("selling", selling);
                }
                if (wants(BenchOptions.Part.DUPLICATES)) {
                    duplicates.add(new Duplicates(program).measure(size));
                    keep("duplicates", duplicates);
                }
            }
        }
        title("Against the limits");
        Verdict.of(reads, scoring).forEach(line -> System.out.println("  " + line));
    }

    private boolean wants(BenchOptions.Part part) {
        return options.only().contains(part);
    }

    private static void title(String text) {
        System.out.println("\n" + text + "  (load " + Machine.loadNow() + ")");
    }

    /** Written after each part, so that a run cut short has told something. */
    private void keep(String part, Object figures) throws IOException {
        results.put(part, figures instanceof List<?> list ? List.copyOf(list) : figures);
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(options.results(), json.writeValueAsString(results));
    }
}

package com.hs6tools.crm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What to measure.
 *
 * @param sizes numbers of customers
 * @param each how long one thing is measured in one round
 * @param warmUp how long the program is kept busy before anything counts, for its compiler's sake
 */
record BenchOptions(
        Set<Part> only, List<Integer> sizes, Duration each, Duration warmUp, int connections, Path home, Path results) {

    enum Part {
        START,
        IMPORT,
        READS,
        SCORING,
        SELLING,
        DUPLICATES;

        /** Those that need a shop of a size. */
        static final Set<Part> OF_SHOPS = EnumSet.of(READS, SCORING, SELLING, DUPLICATES);
    }

    static final String USAGE = """
            ./crm bench [--only start,import,reads,scoring,selling,duplicates] [--sizes 10000,100000,1000000]
                        [--seconds 5] [--warm-up 60] [--connections 16] [--results FILE]
            """;

    static BenchOptions of(String... words) {
        var home = Path.of(Objects.requireNonNullElse(System.getenv("HS6_HOME"), "data-bench"))
                .toAbsolutePath();
        var given = new BenchOptions(
                EnumSet.allOf(Part.class),
                List.of(10_000, 100_000, 1_000_000),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                16,
                home,
                home.resolve("results.json"));
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException("no value for " + words[i] + "\n" + USAGE);
            }
            given = given.with(words[i], words[i + 1]);
        }
        return given;
    }

    private BenchOptions with(String name, String value) {
        return switch (name) {
            case "--only" -> new BenchOptions(parts(value), sizes, each, warmUp, connections, home, results);
            case "--sizes" -> new BenchOptions(only, numbers(value), each, warmUp, connections, home, results);
            case "--seconds" -> new BenchOptions(only, sizes, seconds(value), warmUp, connections, home, results);
            case "--warm-up" -> new BenchOptions(only, sizes, each, seconds(value), connections, home, results);
            case "--connections" -> new BenchOptions(only, sizes, each, warmUp, Integer.parseInt(value), home, results);
            case "--results" -> new BenchOptions(only, sizes, each, warmUp, connections, home, Path.of(value));
            default -> throw new IllegalArgumentException("unknown: " + name + "\n" + USAGE);
        };
    }

    private static Set<Part> parts(String value) {
        var parts = EnumSet.noneOf(Part.class);
        for (var part : value.split(",")) {
            parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT)));
        }
        return parts;
    }

    private static List<Integer> numbers(String value) {
        var numbers = new ArrayList<Integer>();
        for (var number : value.split(",")) {
            numbers.add(Integer.parseInt(number));
        }
        return numbers;
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }
}

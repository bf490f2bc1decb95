package com.hs6tools.crm.customers.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts which words names are often made of, in bounded memory: words seldom seen are forgotten on the way. */
public final class WordCount {
    private static final int REMEMBERED = 100_000;
    private static final int FREQUENT = 2_000;
    private static final double LEAST_SHARE = 0.0005;

    private final Map<String, Integer> counts = new HashMap<>();
    private long customers;

    public void add(Traits traits) {
        customers++;
        var words = new HashSet<>(traits.names());
        words.addAll(traits.company());
        words.forEach(w -> counts.merge(w, 1, Integer::sum));
        if (counts.size() > REMEMBERED) {
            counts.values().removeIf(n -> n <= customers * LEAST_SHARE / 4);
        }
    }

    /** The most frequent ones, at most two thousand, with the part of the customers that has each. */
    public Population population() {
        return new Population(
                customers,
                counts.entrySet().stream()
                        .filter(e -> e.getValue() >= customers * LEAST_SHARE)
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(FREQUENT)
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> (double) e.getValue() / customers)));
    }
}

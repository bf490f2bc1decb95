package com.hs6tools.crm.customers.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Those among whom duplicates are looked for. The more there are, the more strangers share a name and a city, so the more
 * has to agree; what names just one of them says more to the same degree.
 *
 * @param customers how many
 * @param shares of the words that names are often made of, by word: which part of the customers has it; see {@link
 *     WordCount}
 */
public record Population(long customers, Map<String, Double> shares) {
    private static final long LEAST = 1000;

    /** log2 of how many customers there are: what it takes to name one of them. */
    double bits() {
        return log2(Math.max(LEAST, customers));
    }

    double likely() {
        return bits() + Weights.LIKELY;
    }

    /** What it says that two share a word of a name: the less, the more others have it; {@link Weights#WORD_RARE} without. */
    Map<String, Double> words() {
        var words = new HashMap<String, Double>();
        shares.forEach(
                (word, share) -> words.put(word, Math.clamp(-log2(share), Weights.WORD_COMMON, Weights.WORD_RARE)));
        return words;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}

package com.hs6tools.crm.customers.matching;

import com.hs6tools.crm.customers.matching.Likeness.Agreement;
import com.hs6tools.crm.customers.matching.Likeness.Finding;
import java.util.List;
import java.util.Map;

/**
 * Compares the words of two names in any order.
 *
 * @param words what it weighs that both have a word, for the frequent ones
 */
record NameMatcher(Map<String, Double> words) {
    private static final double ALIKE = 0.88;

    /** What these names can weigh at most: all words the same. */
    double most(List<String> a, List<String> b) {
        double bits = 0;
        if (!a.isEmpty() && !b.isEmpty()) {
            for (var word : a.size() <= b.size() ? a : b) {
                bits += word(word);
            }
        }
        return bits;
    }

    /** Each word with the one of the other name that is most like it. */
    void compare(
            Trait trait,
            List<String> a,
            List<String> soundsOfA,
            List<String> b,
            List<String> soundsOfB,
            List<Finding> all) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        if (a.size() > b.size()) {
            compare(trait, b, soundsOfB, a, soundsOfA, all);
            return;
        }
        var taken = new boolean[b.size()];
        double bits = 0;
        int same = 0;
        int different = 0;
        for (int i = 0; i < a.size(); i++) {
            var word = a.get(i);
            int best = -1;
            double most = -1;
            for (int j = 0; j < taken.length && most < 1; j++) {
                var alike = taken[j] ? -1 : alike(word, soundsOfA.get(i), b.get(j), soundsOfB.get(j));
                if (alike > most) {
                    best = j;
                    most = alike;
                }
            }
            taken[best] = true;
            if (most == 1) {
                same++;
                bits += word(word);
            } else if (most >= ALIKE) {
                bits += Math.min(word(word), word(b.get(best))) + Weights.WORD_SIMILAR;
            } else {
                different++;
                bits += Weights.WORD_DIFFERENT;
            }
        }
        if (different == a.size() && different > 1) {
            bits += Weights.NAME_DIFFERENT;
        }
        all.add(new Finding(trait, agreement(a.size(), same, different), bits));
    }

    private double word(String word) {
        return words.getOrDefault(word, Weights.WORD_RARE);
    }

    private static Agreement agreement(int words, int same, int different) {
        if (same == words) {
            return Agreement.SAME;
        }
        return different * 2 > words ? Agreement.DIFFERENT : Agreement.SIMILAR;
    }

    /** A short form (Rob, Robert) and another spelling of the same sound count as much alike. */
    private static double alike(String a, String soundOfA, String b, String soundOfB) {
        if (a.equals(b)) {
            return 1;
        }
        if (differInDigitsOnly(a, b)) {
            return 0;
        }
        var alike = JaroWinkler.similarity(a, b);
        if (alike < ALIKE
                && Math.min(a.length(), b.length()) >= 3
                && (a.startsWith(b) || b.startsWith(a) || (soundOfA.length() >= 3 && soundOfA.equals(soundOfB)))) {
            return ALIKE;
        }
        return alike;
    }

    static boolean differInDigitsOnly(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < a.length() && isDigit(a.charAt(i))) {
                i++;
            }
            while (j < b.length() && isDigit(b.charAt(j))) {
                j++;
            }
            if (i == a.length() || j == b.length()) {
                return i == a.length() && j == b.length();
            }
            if (a.charAt(i++) != b.charAt(j++)) {
                return false;
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

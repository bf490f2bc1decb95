package com.hs6tools.crm.customers.matching;

/**
 * How alike two short words are, 0 to 1: Jaro's measure with Winkler's bonus for a common beginning.
 *
 * <p>W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage"
 * (1990): prefix weight 0.1, at most four characters.
 */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        var jaro = jaro(a, b);
        int prefix = 0;
        var most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var takenA = new boolean[a.length()];
        var takenB = new boolean[b.length()];
        var common = common(a, b, window, takenA, takenB);
        if (common == 0) {
            return 0;
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - transpositions(a, b, takenA, takenB)) / m) / 3;
    }

    private static int common(String a, String b, int window, boolean[] takenA, boolean[] takenB) {
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            var to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!takenB[j] && a.charAt(i) == b.charAt(j)) {
                    takenA[i] = true;
                    takenB[j] = true;
                    common++;
                    break;
                }
            }
        }
        return common;
    }

    private static double transpositions(String a, String b, boolean[] takenA, boolean[] takenB) {
        int outOfPlace = 0;
        for (int i = 0, j = 0; i < a.length(); i++) {
            if (takenA[i]) {
                while (!takenB[j]) {
                    j++;
                }
                if (a.charAt(i) != b.charAt(j++)) {
                    outOfPlace++;
                }
            }
        }
        return outOfPlace / 2.0;
    }
}

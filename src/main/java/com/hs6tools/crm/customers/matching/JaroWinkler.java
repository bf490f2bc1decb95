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

    /** What is compared of longer texts: one bit for each character that was taken. */
    private static final int LONGEST = Long.SIZE;

    private JaroWinkler() {}

    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var a = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
        var b = other.length() > LONGEST ? other.substring(0, LONGEST) : other;
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
        long takenA = 0;
        long takenB = 0;
        for (int i = 0; i < a.length(); i++) {
            var c = a.charAt(i);
            var to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (c == b.charAt(j) && (takenB & 1L << j) == 0) {
                    takenA |= 1L << i;
                    takenB |= 1L << j;
                    break;
                }
            }
        }
        if (takenA == 0) {
            return 0;
        }
        double m = Long.bitCount(takenA);
        return (m / a.length() + m / b.length() + (m - transpositions(a, b, takenA, takenB)) / m) / 3;
    }

    private static double transpositions(String a, String b, long takenA, long takenB) {
        int outOfPlace = 0;
        var restA = takenA;
        var restB = takenB;
        while (restA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(restA)) != b.charAt(Long.numberOfTrailingZeros(restB))) {
                outOfPlace++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return outOfPlace / 2.0;
    }
}

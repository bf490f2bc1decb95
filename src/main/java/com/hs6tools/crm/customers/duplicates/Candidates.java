package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.BlockKeys;
import com.hs6tools.crm.customers.matching.Population;
import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.customers.matching.WordCount;
import com.hs6tools.crm.platform.files.ScratchFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;

/**
 * Who has to be compared with whom. Everybody's traits and keys go to scratch files; then the keys are gone through part by
 * part, and whoever shares one not shared by too many makes a pair. A block has at most {@link BlockKeys.Key#most}
 * members, so there are never more pairs than a fixed number for each customer.
 */
final class Candidates implements AutoCloseable {
    private static final int NUMBER_BITS = 28;
    private static final int MOST_CUSTOMERS = 1 << NUMBER_BITS;
    private static final int PART_BITS = 10;

    private final TraitFile people;
    private final NumberParts keys;
    private final NumberParts pairs;
    private final WordCount words = new WordCount();
    private int span = 1;

    Candidates(ScratchFiles scratch) throws IOException, GeneralSecurityException {
        people = new TraitFile(scratch.open());
        keys = new NumberParts(scratch.open());
        pairs = new NumberParts(scratch.open());
    }

    /** @param some in the order of their ids, after those added before */
    void add(Map<UUID, Traits> some) throws IOException, GeneralSecurityException {
        for (var one : some.entrySet()) {
            var nr = people.add(one.getKey(), one.getValue());
            if (nr >= MOST_CUSTOMERS) {
                throw new IllegalStateException("more than " + MOST_CUSTOMERS + " customers");
            }
            words.add(one.getValue());
            for (var key : BlockKeys.of(one.getValue())) {
                keys.add((int) (key.hash() >>> (Long.SIZE - PART_BITS)), entry(key, nr));
            }
        }
    }

    /** What is left of the hash within its part, how many may share it, and who has it: equal keys sort together. */
    private static long entry(BlockKeys.Key key, int nr) {
        return ((key.hash() << 1 | (key.isWeak() ? 1 : 0)) << NUMBER_BITS) | nr;
    }

    /** After all were added. */
    void pair() throws IOException {
        people.flush();
        span = people.size() / NumberParts.COUNT + 1;
        for (int part = 0; part < NumberParts.COUNT; part++) {
            var sorted = keys.sorted(part);
            for (int from = 0, to; from < sorted.length; from = to) {
                var key = sorted[from] >>> NUMBER_BITS;
                to = from + 1;
                while (to < sorted.length && sorted[to] >>> NUMBER_BITS == key) {
                    to++;
                }
                if (to - from <= BlockKeys.most((key & 1) == 1)) {
                    pair(sorted, from, to);
                }
            }
        }
        keys.close();
    }

    private void pair(long[] block, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            var a = block[i] & (MOST_CUSTOMERS - 1);
            for (int j = i + 1; j < to; j++) {
                var b = block[j] & (MOST_CUSTOMERS - 1);
                if (a < b) {
                    pairs.add((int) (a / span), a << Integer.SIZE | b);
                }
            }
        }
    }

    Population population() {
        return words.population();
    }

    /** How many pairs there are, each counted once. */
    long count() throws IOException {
        long count = 0;
        for (int part = 0; part < NumberParts.COUNT; part++) {
            count += pairs.distinct(part).length;
        }
        return count;
    }

    /** @return pairs of customers' numbers, see {@link #first} and {@link #second}; those of a part come before the next part's */
    long[] part(int part) throws IOException {
        return pairs.distinct(part);
    }

    int partOf(int nr) {
        return nr / span;
    }

    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    TraitFile people() {
        return people;
    }

    @Override
    public void close() throws IOException {
        try (people;
                keys;
                pairs) {
            // each is closed, whatever becomes of the others
        }
    }
}

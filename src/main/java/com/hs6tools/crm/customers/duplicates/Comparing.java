package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Matcher;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Compares pairs, some thousand at a time, beside the thread that writes what was found. */
final class Comparing implements AutoCloseable {
    private static final int PAIRS_AT_ONCE = 5_000;

    /**
     * Pairs that were compared.
     *
     * @param lastFirst the first customer of the last one
     */
    record Compared(int pairs, List<FoundPair> likely, UUID lastFirst) {}

    private final Candidates candidates;
    private final Matcher matcher;
    private final int workers = Workers.count();
    private final ExecutorService threads = Executors.newFixedThreadPool(workers, Workers.named("duplicates"));
    private final ArrayDeque<Future<Compared>> under = new ArrayDeque<>();

    Comparing(Candidates candidates, Matcher matcher) {
        this.candidates = candidates;
        this.matcher = matcher;
    }

    /**
     * @param from the number of the customer whose pairs come first
     * @param then told of all pairs in their order
     */
    void compare(int from, Consumer<Compared> then) throws Exception {
        for (int part = candidates.partOf(from); part < NumberParts.COUNT; part++) {
            var pairs = candidates.part(part);
            int begin = 0;
            while (begin < pairs.length && Candidates.first(pairs[begin]) < from) {
                begin++;
            }
            for (; begin < pairs.length; begin += PAIRS_AT_ONCE) {
                var start = begin;
                var end = Math.min(pairs.length, begin + PAIRS_AT_ONCE);
                under.add(threads.submit(() -> compare(pairs, start, end)));
                if (under.size() > workers) {
                    then.accept(Workers.result(under.remove()));
                }
            }
        }
        while (!under.isEmpty()) {
            then.accept(Workers.result(under.remove()));
        }
    }

    private Compared compare(long[] pairs, int start, int end) throws IOException, GeneralSecurityException {
        var reader = candidates.people().reader();
        var seconds = new HashMap<Integer, TraitFile.Kept>();
        var likely = new ArrayList<FoundPair>();
        int nr = Candidates.first(pairs[start]);
        var first = reader.read(nr);
        for (int i = start; i < end; i++) {
            if (Candidates.first(pairs[i]) != nr) {
                nr = Candidates.first(pairs[i]);
                first = reader.read(nr);
            }
            var other = Candidates.second(pairs[i]);
            var second = seconds.get(other);
            if (second == null) {
                second = reader.read(other);
                seconds.put(other, second);
            }
            var likeness = matcher.likely(first.traits(), second.traits());
            if (likeness != null) {
                likely.add(new FoundPair(first.id(), second.id(), likeness));
            }
        }
        return new Compared(end - start, likely, first.id());
    }

    @Override
    public void close() {
        under.forEach(work -> work.cancel(false));
        threads.close();
    }
}

package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Matcher;
import com.hs6tools.crm.customers.matching.Traits;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.jobs.OneConnection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for duplicates among all customers. The keys are staged anew by every run, which is cheap; the comparing goes
 * batch by batch, each committed with the place to go on from.
 */
@Component
class DuplicateSearch implements JobHandler {
    static final String KIND = "customers.duplicates";

    private static final int PAIRS_AT_ONCE = 5_000;
    private static final int REMEMBERED = 50_000;

    /** @param first the customer whose pairs were being compared; they are compared again */
    record Place(UUID first, long compared) {}

    /** @param compared pairs that share a key */
    record Result(long customers, long compared, long found) {}

    private final Blocks blocks;
    private final TraitsReader reader;
    private final PairStore store;
    private final Populations searches;
    private final OneConnection connection;
    private final TransactionTemplate transaction;

    DuplicateSearch(
            Blocks blocks,
            TraitsReader reader,
            PairStore store,
            Populations searches,
            OneConnection connection,
            TransactionTemplate transaction) {
        this.blocks = blocks;
        this.reader = reader;
        this.store = store;
        this.searches = searches;
        this.connection = connection;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) throws Exception {
        return connection.keep(copy -> search(run, copy));
    }

    private Result search(JobRun run, CopyManager copy) throws Exception {
        var began = searches.begin(run.id());
        var place = run.resumePoint(Place.class);
        var population = blocks.stage(copy, seen -> run.progress(0, null, place));
        var total = blocks.pair();
        compare(run, new Matcher(population), began, total, place);
        return transaction.execute(status -> {
            store.forgetUnconfirmed(began);
            var found = store.confirmed(began);
            searches.finish(run.id(), population, total, found);
            return new Result(population.customers(), total, found);
        });
    }

    private void compare(
            JobRun run,
            Matcher matcher,
            OffsetDateTime began,
            long total,
            @org.jspecify.annotations.Nullable Place place) {
        var known = new Known();
        int a = place == null ? 0 : blocks.numberOf(place.first());
        int b = 0;
        long compared = place == null ? 0 : place.compared();
        for (var some = blocks.next(a, b, PAIRS_AT_ONCE); !some.isEmpty(); some = blocks.next(a, b, PAIRS_AT_ONCE)) {
            var likely = likely(matcher, some, known);
            var last = some.getLast();
            compared += some.size();
            var done = new Place(last.first(), Math.min(compared, total));
            transaction.executeWithoutResult(status -> {
                store.keep(likely, began);
                run.progress(done.compared(), total, done);
            });
            a = last.a();
            b = last.b();
        }
    }

    private List<FoundPair> likely(Matcher matcher, List<Blocks.Pair> pairs, Known known) {
        known.add(pairs);
        var likely = new ArrayList<FoundPair>();
        for (var pair : pairs) {
            var first = known.traits.get(pair.first());
            var second = known.traits.get(pair.second());
            if (first != null && second != null) {
                var likeness = matcher.compare(first, second);
                if (likeness.isLikely()) {
                    likely.add(new FoundPair(pair.first(), pair.second(), likeness));
                }
            }
        }
        return likely;
    }

    /** The traits of those compared lately: a bounded number. */
    private final class Known {
        private final Map<UUID, Traits> traits = new HashMap<>();

        void add(List<Blocks.Pair> pairs) {
            if (traits.size() > REMEMBERED) {
                traits.clear();
            }
            var missing = new LinkedHashSet<UUID>();
            pairs.forEach(p -> {
                missing.add(p.first());
                missing.add(p.second());
            });
            missing.removeAll(traits.keySet());
            traits.putAll(reader.of(missing));
        }
    }
}

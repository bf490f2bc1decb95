package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Matcher;
import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for duplicates among all customers. Who is compared is found anew by every run, which is cheap; what is found is
 * written batch by batch, each committed with the place to go on from.
 */
@Component
class DuplicateSearch implements JobHandler {
    static final String KIND = "customers.duplicates";

    private static final int FOUND_AT_ONCE = 5_000;
    private static final int COMPARED_AT_ONCE = 200_000;

    /** @param first the customer whose pairs were being compared; they are compared again */
    record Place(UUID first, long compared) {}

    /** @param compared pairs that share a key */
    record Result(long customers, long compared, long found) {}

    private final Blocks blocks;
    private final PairStore store;
    private final Populations searches;
    private final TransactionTemplate transaction;

    DuplicateSearch(Blocks blocks, PairStore store, Populations searches, TransactionTemplate transaction) {
        this.blocks = blocks;
        this.store = store;
        this.searches = searches;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) throws Exception {
        var began = searches.begin(run.id());
        var place = run.resumePoint(Place.class);
        try (var candidates = blocks.find(seen -> run.progress(0, null, place))) {
            var population = candidates.population();
            var total = candidates.count();
            compare(run, candidates, new Batch(run, began, total, place));
            return transaction.execute(status -> {
                store.forgetUnconfirmed(began);
                var found = store.confirmed(began);
                searches.finish(run.id(), population, total, found);
                return new Result(population.customers(), total, found);
            });
        }
    }

    private void compare(JobRun run, Candidates candidates, Batch batch) throws Exception {
        var place = run.resumePoint(Place.class);
        var from = place == null ? 0 : candidates.people().firstFrom(place.first());
        try (var comparing = new Comparing(candidates, new Matcher(candidates.population()))) {
            comparing.compare(from, batch::add);
        }
        batch.commit();
    }

    /** What was found since the last commit. */
    private final class Batch {
        private final JobRun run;
        private final OffsetDateTime began;
        private final long total;
        private final List<FoundPair> found = new ArrayList<>();
        private @Nullable Place place;
        private long compared;
        private long committed;

        Batch(JobRun run, OffsetDateTime began, long total, @Nullable Place place) {
            this.run = run;
            this.began = began;
            this.total = total;
            this.place = place;
            this.compared = place == null ? 0 : place.compared();
            this.committed = compared;
        }

        void add(Comparing.Compared some) {
            found.addAll(some.likely());
            compared += some.pairs();
            place = new Place(some.lastFirst(), Math.min(compared, total));
            if (found.size() >= FOUND_AT_ONCE || compared - committed >= COMPARED_AT_ONCE) {
                commit();
            }
        }

        void commit() {
            transaction.executeWithoutResult(status -> {
                store.keep(found, began);
                run.progress(Math.min(compared, total), total, place);
            });
            found.clear();
            committed = compared;
        }
    }
}

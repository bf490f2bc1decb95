package com.hs6tools.crm.customers.territories;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Places everything anew after the rules have changed; a killed one goes on behind the last batch committed. */
@Component
class PlaceJob implements JobHandler {
    static final String KIND = "territories.place";
    private static final int BATCH = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    /** @param why what was done to the rules */
    record Input(String why) {}

    /** @param moved records that are in another territory now */
    record Result(long seen, long moved) {}

    private record Place(String kind, UUID after, long seen, long moved) {}

    private final OlderWrites older;
    private final List<Placement> placements;
    private final TransactionTemplate transaction;

    PlaceJob(OlderWrites older, List<Placement> placements, PlatformTransactionManager transactions) {
        this.older = older;
        this.placements = placements.stream()
                .sorted(Comparator.comparingInt(Placement::order))
                .toList();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        older.awaitEnd();
        var kept = run.resumePoint(Place.class);
        var place = kept == null ? new Place(placements.getFirst().kind(), FIRST, 0, 0) : kept;
        for (int n = at(place.kind()); n < placements.size(); n++) {
            var placement = placements.get(n);
            if (!place.kind().equals(placement.kind())) {
                place = new Place(placement.kind(), FIRST, place.seen(), place.moved());
            }
            for (var next = advance(run, placement, place); next.isPresent(); next = advance(run, placement, place)) {
                place = next.get();
            }
        }
        return new Result(place.seen(), place.moved());
    }

    private int at(String kind) {
        return placements.stream().map(Placement::kind).toList().indexOf(kind);
    }

    private Optional<Place> advance(JobRun run, Placement placement, Place here) {
        return transaction.execute(status -> {
            var batch = placement.place(here.after(), BATCH);
            if (batch.last() == null) {
                return Optional.<Place>empty();
            }
            var place = new Place(here.kind(), batch.last(), here.seen() + batch.seen(), here.moved() + batch.moved());
            run.progress(place.seen(), null, place);
            return Optional.of(place);
        });
    }
}

package com.hs6tools.crm.customers;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a bulk action batch by batch, in the order of the ids; a killed one goes on behind the last batch committed. */
@Component
class BulkJob implements JobHandler {
    static final String KIND = "customers.bulk";
    private static final int BATCH = 2_000;

    /** @param until no customer made later is touched, so that the action ends */
    record Input(BulkRequest request, UUID until) {}

    /** @param changed customers that were not like that before */
    record Result(long seen, long changed) {}

    private record Place(UUID after, long seen, long changed) {}

    private record Work(Input input, Condition which, List<BulkAction.Setting> settings) {}

    private final BulkTarget target;
    private final BulkAction action;
    private final BulkBatch batch;
    private final BulkStep step;
    private final CustomerOwners owners;
    private final TransactionTemplate transaction;

    BulkJob(
            BulkTarget target,
            BulkAction action,
            BulkBatch batch,
            BulkStep step,
            CustomerOwners owners,
            PlatformTransactionManager transactions) {
        this.target = target;
        this.action = action;
        this.batch = batch;
        this.step = step;
        this.owners = owners;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var input = run.input(Input.class);
        var work = new Work(input, target.condition(input.request()), action.settings(input.request()));
        var kept = run.resumePoint(Place.class);
        var place = kept == null ? new Place(new UUID(0, 0), 0, 0) : kept;
        for (var next = advance(run, work, place); next.isPresent(); next = advance(run, work, place)) {
            place = next.get();
        }
        if (input.request().action() == BulkRequest.Action.ASSIGN) {
            owners.tellAssigned(input.request().ownerId(), place.changed());
        }
        return new Result(place.seen(), place.changed());
    }

    private Optional<Place> advance(JobRun run, Work work, Place here) {
        return transaction.execute(status -> {
            var ids = batch.next(work.which(), here.after(), work.input().until(), BATCH);
            if (ids.isEmpty()) {
                return Optional.<Place>empty();
            }
            var changed = step.take(run.id(), work.input().request(), work.settings(), ids);
            var place = new Place(ids.getLast(), here.seen() + ids.size(), here.changed() + changed);
            run.progress(place.seen(), null, place);
            return Optional.of(place);
        });
    }
}

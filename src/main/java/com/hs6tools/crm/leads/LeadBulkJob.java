package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a bulk action batch by batch, in the order of the ids; a killed one goes on behind the last batch committed. */
@Component
class LeadBulkJob implements JobHandler {
    static final String KIND = "leads.bulk";
    private static final int BATCH = 2_000;

    /** @param until no lead made later is touched, so that the action ends */
    record Input(LeadBulkRequest request, UUID until) {}

    /** @param changed leads that were not like that before */
    record Result(long seen, long changed) {}

    private record Place(UUID after, long seen, long changed) {}

    private final LeadBulkTarget target;
    private final LeadBulkBatch batch;
    private final LeadOwners owners;
    private final TransactionTemplate transaction;

    LeadBulkJob(LeadBulkTarget target, LeadBulkBatch batch, LeadOwners owners, TransactionTemplate transaction) {
        this.target = target;
        this.batch = batch;
        this.owners = owners;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        var input = run.input(Input.class);
        var which = target.condition(input.request());
        var kept = run.resumePoint(Place.class);
        var place = kept == null ? new Place(new UUID(0, 0), 0, 0) : kept;
        for (var next = advance(run, input, which, place); next.isPresent(); next = advance(run, input, which, place)) {
            place = next.get();
        }
        if (input.request().action() == LeadBulkRequest.Action.ASSIGN) {
            owners.tellAssigned(input.request().ownerId(), place.changed());
        }
        return new Result(place.seen(), place.changed());
    }

    private Optional<Place> advance(JobRun run, Input input, Condition which, Place here) {
        return transaction.execute(status -> {
            var ids = batch.next(which, here.after(), input.until(), BATCH);
            if (ids.isEmpty()) {
                return Optional.<Place>empty();
            }
            var changed = batch.take(run.id(), input.request(), ids);
            var place = new Place(ids.getLast(), here.seen() + ids.size(), here.changed() + changed);
            run.progress(place.seen(), null, place);
            return Optional.of(place);
        });
    }
}

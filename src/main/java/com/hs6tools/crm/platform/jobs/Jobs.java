package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for long work and steers it. A job asked for in a transaction starts when that transaction commits. */
@Component
public class Jobs {
    private final JobRows rows;
    private final JobQueue queue;

    Jobs(JobRows rows, JobQueue queue) {
        this.rows = rows;
        this.queue = queue;
    }

    @Transactional
    public Job start(String kind, Object input) {
        return start(Ids.next(), kind, input);
    }

    /** For a caller whose own record shares the job's id. */
    @Transactional
    public Job start(UUID id, String kind, Object input) {
        rows.insert(id, kind, input);
        queue.add(JobQueue.Ticket.of(id, Acting.now()));
        return find(id);
    }

    /**
     * For work that takes everything as it finds it: one that waits and has done nothing yet does for this wish too. It
     * cannot begin before this transaction ends, so that it finds what was done in it.
     */
    @Transactional
    public void startUnlessOneWaits(String kind, Object input) {
        if (!rows.holdWaiting(kind)) {
            start(kind, input);
        }
    }

    public Job find(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("This job"));
    }

    public List<Job> newest(int limit) {
        return rows.newest(limit);
    }

    @Transactional
    public Job pause(UUID id) {
        return ask(id, "PAUSE", Job.State.PAUSED);
    }

    @Transactional
    public Job cancel(UUID id) {
        return ask(id, "CANCEL", Job.State.CANCELLED);
    }

    @Transactional
    public Job resume(UUID id) {
        var state = held(id);
        if (state != Job.State.PAUSED && state != Job.State.FAILED) {
            throw new StateConflict("Only a paused or failed job can be resumed.", state.name(), allowed(state));
        }
        rows.state(id, Job.State.QUEUED);
        queue.add(JobQueue.Ticket.of(id, Acting.now()));
        return find(id);
    }

    private Job ask(UUID id, String wish, Job.State whenIdle) {
        var state = held(id);
        switch (state) {
            case RUNNING -> rows.wish(id, wish);
            case QUEUED -> rows.state(id, whenIdle);
            case PAUSED -> {
                if (whenIdle == Job.State.CANCELLED) {
                    rows.state(id, whenIdle);
                }
            }
            default -> throw new StateConflict("This job is over.", state.name(), allowed(state));
        }
        return find(id);
    }

    /** Held, because a thread may be about to begin with it: what was said of one that waits must not be lost on one at work. */
    private Job.State held(UUID id) {
        var seen = find(id);
        var state = rows.held(id);
        return state == null ? seen.state() : state;
    }

    private static List<String> allowed(Job.State state) {
        return switch (state) {
            case QUEUED, RUNNING -> List.of("pause", "cancel");
            case PAUSED -> List.of("resume", "cancel");
            case FAILED -> List.of("resume");
            case SUCCEEDED, CANCELLED -> List.of();
        };
    }
}

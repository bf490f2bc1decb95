package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the turn a job had. */
@Component
class JobTurns {
    private final JobRows rows;
    private final JobQueue queue;
    private final TransactionTemplate transaction;

    JobTurns(JobRows rows, JobQueue queue, TransactionTemplate transaction) {
        this.rows = rows;
        this.queue = queue;
        this.transaction = transaction;
    }

    /**
     * Takes the ticket away. A job paused in this turn may have been resumed before its ticket was gone, and was then
     * refused another; it gets one here, as one does whose lane was taken. The job's row is held meanwhile, so that resuming comes either before or after.
     */
    void end(JobQueue.Ticket ticket, Runnable takeAway) {
        Acting.run(
                ticket.actor(),
                () -> transaction.executeWithoutResult(status -> {
                    var waits = rows.held(ticket.job()) == Job.State.QUEUED;
                    takeAway.run();
                    if (waits) {
                        queue.addForLater(ticket);
                    }
                }));
    }
}

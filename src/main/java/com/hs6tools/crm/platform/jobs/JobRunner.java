package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.database.ConnectionLoss;
import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job to its end, or to the point where it was paused, cancelled, or the database went away. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private static final String DISK_FULL = "53100";
    private static final Job.Failure FULL = new Job.Failure(
            "disk_full",
            "The server's disk is full. What was done stays; the job goes on by itself as soon as there is space.",
            List.of());
    private static final Job.Failure AWAY = new Job.Failure(
            "database_unavailable",
            "The database went away. What was done stays; the job goes on by itself in a moment.",
            List.of());

    private final JobRows rows;
    private final JsonMapper json;
    private final ObjectProvider<JobHandler> handlers;

    JobRunner(JobRows rows, JsonMapper json, ObjectProvider<JobHandler> handlers) {
        this.rows = rows;
        this.json = json;
        this.handlers = handlers;
    }

    void run(JobQueue.Ticket ticket) {
        Acting.run(ticket.actor(), () -> work(ticket.job()));
        SpareHeap.giveBack();
    }

    private void work(UUID id) {
        var job = rows.find(id).orElse(null);
        if (job == null || !rows.start(id)) {
            settleWish(id);
            return;
        }
        var handler = handlers.stream()
                .filter(h -> h.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow();
        try {
            var result = handler.run(new Run(id));
            rows.finish(id, Job.State.SUCCEEDED, result, null);
        } catch (JobRun.StopAsked e) {
            settleWish(id);
        } catch (Problem e) {
            rows.finish(
                    id, Job.State.FAILED, null, new Job.Failure(e.code(), String.valueOf(e.getMessage()), e.errors()));
        } catch (Exception e) {
            if (isPassing(e)) {
                sayWhy(id, e);
                // the scheduler calls again; the job goes on from its resume point
                throw new IllegalStateException("the database went away during job " + id, e);
            }
            var reference = Ids.next();
            LOG.error("job {} ({}) failed, reference {}", id, job.kind(), reference, e);
            rows.finish(
                    id,
                    Job.State.FAILED,
                    null,
                    new Job.Failure(
                            "unexpected",
                            "The program met a fault it did not expect. What was committed stays; resume the job, or give the reference "
                                    + reference + " to your admin.",
                            List.of()));
        }
    }

    /** As far as the database can still be written to. */
    private void sayWhy(UUID id, Exception fault) {
        try {
            rows.waits(id, isFull(fault) ? FULL : AWAY);
        } catch (RuntimeException e) {
            LOG.debug("job {} cannot say why it waits", id, e);
        }
    }

    private static boolean isFull(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
            // a rollback that failed hides what happened first
            if (t instanceof TransactionSystemException rollback
                    && rollback.getApplicationException() != null
                    && isFull(rollback.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private void settleWish(UUID id) {
        var wish = rows.progressWish(id);
        if (wish != null) {
            rows.state(id, wish.equals("CANCEL") ? Job.State.CANCELLED : Job.State.PAUSED);
        }
    }

    private static boolean isPassing(Throwable fault) {
        return ConnectionLoss.isIn(fault) || isFull(fault);
    }

    private final class Run implements JobRun {
        private final UUID id;

        Run(UUID id) {
            this.id = id;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public <T> T input(Class<T> type) {
            return json.treeToValue(rows.input(id), type);
        }

        @Override
        public <T> @Nullable T resumePoint(Class<T> type) {
            var point = rows.resumePoint(id);
            return point == null || point.isEmpty() ? null : json.treeToValue(point, type);
        }

        @Override
        public void progress(long processed, @Nullable Long total, @Nullable Object resumePoint) {
            if (rows.progress(id, processed, total, resumePoint) != null) {
                throw new StopAsked();
            }
        }
    }
}

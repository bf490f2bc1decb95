package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.notifications.Notifications;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job to its end, or to the point where it was paused, cancelled, or the database went away. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobRows rows;
    private final JsonMapper json;
    private final ObjectProvider<JobHandler> handlers;
    private final Notifications notifications;

    JobRunner(JobRows rows, JsonMapper json, ObjectProvider<JobHandler> handlers, Notifications notifications) {
        this.rows = rows;
        this.json = json;
        this.handlers = handlers;
        this.notifications = notifications;
    }

    void run(JobQueue.Ticket ticket) {
        Acting.run(ticket.actor(), () -> work(ticket.job()));
    }

    private void work(UUID id) {
        var job = rows.find(id).orElse(null);
        if (job == null) {
            return;
        }
        var handler = handlers.stream()
                .filter(h -> h.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow();
        if (!rows.start(id, lane(handler))) {
            settleWish(id);
            return;
        }
        var run = new Run(id);
        try {
            var result = handler.run(run);
            rows.finish(id, Job.State.SUCCEEDED, result, null);
        } catch (JobRun.StopAsked e) {
            handler.cutShort(run);
            settleWish(id);
        } catch (Problem e) {
            failed(handler, run, new Job.Failure(e.code(), String.valueOf(e.getMessage()), e.errors()));
        } catch (Exception e) {
            var passing = PassingFault.in(e);
            if (passing != null) {
                sayWhy(id, passing);
                // the scheduler calls again; the job goes on from its resume point
                throw new IllegalStateException(passing.code() + " during job " + id, e);
            }
            var reference = Ids.next();
            LOG.error("job {} ({}) failed, reference {}", id, job.kind(), reference, e);
            failed(
                    handler,
                    run,
                    new Job.Failure(
                            "unexpected",
                            "The program met a fault it did not expect. What was committed stays; resume the job, or give the reference "
                                    + reference + " to your admin.",
                            List.of()));
        }
    }

    /** Whoever asked for it may have left the screen long ago. */
    private void failed(JobHandler handler, Run run, Job.Failure why) {
        handler.cutShort(run);
        rows.finish(run.id(), Job.State.FAILED, null, why);
        var person = Acting.now().id();
        if (person != null) {
            notifications.tell(person, "job.failed", Map.of("kind", handler.kind(), "reason", why.message()), null);
        }
    }

    private List<String> lane(JobHandler handler) {
        var lane = handler.lane();
        return lane == null
                ? List.of()
                : handlers.stream()
                        .filter(h -> lane.equals(h.lane()))
                        .map(JobHandler::kind)
                        .sorted()
                        .toList();
    }

    /** As far as the database can still be written to. */
    private void sayWhy(UUID id, Job.Failure why) {
        try {
            rows.waits(id, why);
        } catch (RuntimeException e) {
            LOG.debug("job {} cannot say why it waits", id, e);
        }
    }

    private void settleWish(UUID id) {
        var wish = rows.progressWish(id);
        if (wish != null) {
            rows.state(id, wish.equals("CANCEL") ? Job.State.CANCELLED : Job.State.PAUSED);
        }
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

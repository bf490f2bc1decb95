package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/** A rescoring somebody asked for, or that an import, a changed rule or the night asked for. */
@Component
class ScoringJob implements JobHandler {
    static final String KIND = "scoring";

    private final FullScoring scoring;
    private final Jobs jobs;

    ScoringJob(FullScoring scoring, Jobs jobs) {
        this.scoring = scoring;
        this.jobs = jobs;
    }

    /** What the job answers. */
    record Result(java.time.OffsetDateTime asOf, long customers, long changed) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) throws Exception {
        run.progress(0, null, null);
        var finished = scoring.run(run.id(), (written, total) -> run.progress(written, total, null));
        jobs.start(SummingUpJob.KIND, finished);
        return new Result(finished.asOf(), finished.customers(), finished.changed());
    }
}

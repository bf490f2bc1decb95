package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Sums the last rescoring up, and lets everybody know of it. */
@Component
class SummingUpJob implements JobHandler {
    static final String KIND = "summaries";

    private final SummingUp summing;
    private final ScoringRuns runs;
    private final ScoringRecords records;

    SummingUpJob(SummingUp summing, ScoringRuns runs, ScoringRecords records) {
        this.summing = summing;
        this.runs = runs;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        runs.last().ifPresent(summing::of);
        var finished = run.input(ScoringFinished.class);
        records.announce(finished);
        return new ScoringJob.Result(finished.asOf(), finished.customers(), finished.changed());
    }
}

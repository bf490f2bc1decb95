package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.jobs.Job;
import com.hs6tools.crm.platform.jobs.Jobs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for everybody to be scored again. */
@Component
public class Rescoring {
    private static final int RECENT = 50;

    private final Jobs jobs;

    Rescoring(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @return the job; one that waits already will see today's facts, and is answered instead of a second one */
    @Transactional
    public Job start() {
        return jobs.newest(RECENT).stream()
                .filter(j -> j.kind().equals(ScoringJob.KIND) && j.state() == Job.State.QUEUED)
                .findFirst()
                .orElseGet(() -> jobs.start(ScoringJob.KIND, Map.of()));
    }
}

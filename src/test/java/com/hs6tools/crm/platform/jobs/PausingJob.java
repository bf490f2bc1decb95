package com.hs6tools.crm.platform.jobs;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A job for tests: is paused in its first turn and ends in the second. */
@Component
class PausingJob implements JobHandler {
    record Place(int step) {}

    private final Jobs jobs;

    PausingJob(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return "pausing";
    }

    @Override
    public Object run(JobRun run) {
        if (run.resumePoint(Place.class) == null) {
            jobs.pause(run.id());
            run.progress(1, 2L, new Place(1));
        }
        run.progress(2, 2L, new Place(2));
        return Map.of();
    }
}

package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.http.NotFound;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A job for tests: fails, in words or by a fault nobody expected. */
@Component
class FailingJob implements JobHandler {
    record Input(boolean unexpected) {}

    final Set<UUID> cutShort = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return "failing";
    }

    @Override
    public Object run(JobRun run) {
        if (run.input(Input.class).unexpected()) {
            throw new IllegalStateException("a fault of the program");
        }
        throw new NotFound("This shelf");
    }

    @Override
    public void cutShort(JobRun run) {
        cutShort.add(run.id());
    }
}

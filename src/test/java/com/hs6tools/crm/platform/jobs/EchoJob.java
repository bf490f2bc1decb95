package com.hs6tools.crm.platform.jobs;

import java.util.List;
import org.springframework.stereotype.Component;

/** A job for tests: answers what it was asked. */
@Component
class EchoJob implements JobHandler {
    record Input(List<String> say) {}

    @Override
    public String kind() {
        return "echo";
    }

    @Override
    public Object run(JobRun run) {
        var input = run.input(Input.class);
        run.progress(input.say().size(), null, null);
        return input;
    }
}

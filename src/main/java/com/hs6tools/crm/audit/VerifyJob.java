package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

@Component
class VerifyJob implements JobHandler {
    static final String KIND = "audit-verification";

    private final Verification verification;

    VerifyJob(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) {
        return verification.verify(checked -> run.progress(checked, null, null));
    }
}

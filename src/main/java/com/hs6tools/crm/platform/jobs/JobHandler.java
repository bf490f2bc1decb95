package com.hs6tools.crm.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Does one kind of long work. It may be killed at any moment and is then called again with the same job, whose resume
 * point is the last one saved; so it commits in batches, each with its resume point in the same transaction.
 */
public interface JobHandler {
    /** Stable name, such as {@code import}. */
    String kind();

    /**
     * @return the job's result, shown to whoever asked for it (any JSON-able value, or null)
     * @throws Exception the job fails; a {@link com.hs6tools.crm.platform.http.Problem} tells the user why
     */
    @Nullable
    Object run(JobRun run) throws Exception;
}

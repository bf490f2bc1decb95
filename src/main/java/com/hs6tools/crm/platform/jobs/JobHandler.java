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
     * Jobs of one lane come one after the other in a business unit, for those that would only wait for each other: who
     * waits for his turn holds no thread that others could work on. Null: whenever a thread is free.
     */
    default @Nullable String lane() {
        return null;
    }

    /** Who has this right sees and steers everybody's jobs of this kind; null: one's own only, as far as no other right helps. */
    default @Nullable String permission() {
        return null;
    }

    /**
     * @return the job's result, shown to whoever asked for it (any JSON-able value, or null)
     * @throws Exception the job fails; a {@link com.hs6tools.crm.platform.http.Problem} tells the user why
     */
    @Nullable
    Object run(JobRun run) throws Exception;

    /** The work of {@link #run} ended early: paused, cancelled or failed. What it committed stays, and others may need to know. */
    default void cutShort(JobRun run) {}
}

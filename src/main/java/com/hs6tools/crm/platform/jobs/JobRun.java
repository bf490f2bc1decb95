package com.hs6tools.crm.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job at work, as its handler sees it. The acting actor is whoever asked for the job. */
public interface JobRun {
    UUID id();

    /** What the job was asked to do. */
    <T> T input(Class<T> type);

    /** The last resume point saved, or null on the first run. */
    <T> @Nullable T resumePoint(Class<T> type);

    /**
     * Saves how far the work is, in the current transaction where there is one. Call it once per committed batch.
     *
     * @throws StopAsked when somebody paused or cancelled the job; let it pass
     */
    void progress(long processed, @Nullable Long total, @Nullable Object resumePoint);

    /** Somebody paused or cancelled the job, or the program is stopping; what is committed stays. */
    final class StopAsked extends RuntimeException {
        public StopAsked() {
            super("stop asked", null, false, false);
        }
    }
}

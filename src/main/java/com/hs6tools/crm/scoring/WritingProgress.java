package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.jobs.JobRun;

/** How far several writers are together; when one of them has to stop, all do. */
final class WritingProgress {
    /** Told after each batch; may throw to stop the run where it is. */
    interface Listener {
        void written(long rows, long total);
    }

    private final Listener listener;
    private long expected;
    private long written;
    private boolean stopped;

    WritingProgress(Listener listener) {
        this.listener = listener;
    }

    synchronized void expect(long rows) {
        expected += rows;
    }

    synchronized void wrote(long rows) {
        if (stopped) {
            throw new JobRun.StopAsked();
        }
        written += rows;
        try {
            listener.written(written, expected);
        } catch (RuntimeException e) {
            stopped = true;
            throw e;
        }
    }

    synchronized void stop() {
        stopped = true;
    }
}

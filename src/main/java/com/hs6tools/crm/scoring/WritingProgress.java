package com.hs6tools.crm.scoring;

import org.jspecify.annotations.Nullable;

/** How far several writers are together; when one of them has to stop, all do. */
final class WritingProgress {
    /** Told after each batch; may throw to stop the run where it is. */
    interface Listener {
        void written(long rows, long total);
    }

    private final Listener listener;
    private long expected;
    private long written;
    private @Nullable RuntimeException stoppedBy;

    WritingProgress(Listener listener) {
        this.listener = listener;
    }

    synchronized void expect(long rows) {
        expected += rows;
    }

    synchronized void wrote(long rows) {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        written += rows;
        try {
            listener.written(written, expected);
        } catch (RuntimeException e) {
            stoppedBy = e;
            throw e;
        }
    }

    /** Whatever stopped one is what the others end with: a fault must not pass for a wish to stop. */
    synchronized void stop(RuntimeException why) {
        stoppedBy = stoppedBy == null ? why : stoppedBy;
    }
}

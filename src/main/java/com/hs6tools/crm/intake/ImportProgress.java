package com.hs6tools.crm.intake;

import com.hs6tools.crm.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, in rows of its file: a quarter of the way is reading them, the rest bringing them in. While the
 * file is read its length is an estimate.
 */
final class ImportProgress {
    private static final double READING = 0.25;

    private final JobRun run;
    private long rows;
    private long steps = 1;
    private JobRun.@Nullable StopAsked stop;

    ImportProgress(JobRun run) {
        this.run = run;
    }

    void staged(long read, double share) {
        var estimate = Math.max(read, Math.round(read / Math.max(share, 1e-6)));
        run.progress(Math.round(read * READING), estimate, null);
    }

    void staged(long all) {
        rows = all;
    }

    void steps(long all) {
        steps = Math.max(1, all);
    }

    /** In the transaction of a batch. Somebody's wish to stop waits until it is committed. */
    void merged(long done, Object point) {
        var share = READING + (1 - READING) * done / steps;
        try {
            run.progress(Math.min(rows, Math.round(rows * share)), rows, point);
        } catch (JobRun.StopAsked asked) {
            stop = asked;
        }
    }

    void stopIfAsked() {
        if (stop != null) {
            throw stop;
        }
    }
}

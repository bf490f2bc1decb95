package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.FileImport.Counts;
import com.hs6tools.crm.intake.RejectedRows.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one import go: first, row by row, into a temporary table; then, batch by batch, into the tables they
 * are for. Made anew for every run of the job.
 */
interface RowTarget {
    /** Makes the temporary tables. */
    void open();

    /** The COPY statement that takes the rows. */
    String copy();

    /** Checks a row and writes it as {@link #copy} takes it. A row refused leaves nothing written. */
    void write(Row row, CopyText out) throws BadCell;

    /** All rows are staged. @return how many steps of work they mean: for the progress bar */
    long arrange();

    /**
     * Brings the next batch in, inside a transaction.
     *
     * @param after the place the batch before ended at; 0 at the beginning
     * @return null when nothing is left
     */
    @Nullable
    Step step(long after);

    /**
     * A batch brought in.
     *
     * @param at the place it ended at; a batch that only prepares stays where it was
     * @param done how much of {@link #arrange} is done up to there
     * @param rejected rows of it that were refused, counted in {@code counts}
     */
    record Step(long at, long done, Counts counts, List<Rejected> rejected) {
        static Step stay(long at) {
            return new Step(at, at, Counts.NONE, List.of());
        }
    }
}

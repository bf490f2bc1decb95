package com.hs6tools.crm.intake;

import com.hs6tools.crm.intake.RejectedRows.Rejected;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Reads a file from its first row to its last into the temporary table of a target, some tens of thousands at a time. */
final class Staging {
    private static final int ROWS_AT_ONCE = 50_000;
    private static final int REJECTED_AT_ONCE = 1_000;
    private static final int FLUSH = 1 << 16;

    /** Told after each part, with the share of the file read so far. */
    interface Told {
        void part(long rows, double share);
    }

    private final Rows rows;
    private final RowTarget target;
    private final CopyManager copy;
    private final RejectedRows rejects;
    private final UUID importId;
    private final int width;
    private final CopyText out = new CopyText();
    private final List<Rejected> rejected = new ArrayList<>();
    private long good;
    private long bad;

    Staging(Rows rows, RowTarget target, CopyManager copy, RejectedRows rejects, UUID importId, int width) {
        this.rows = rows;
        this.target = target;
        this.copy = copy;
        this.rejects = rejects;
        this.importId = importId;
        this.width = width;
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    void all(Told told) throws IOException, SQLException {
        var more = rows.next();
        while (more) {
            more = part();
            rejects.keep(importId, rejected);
            rejected.clear();
            told.part(good + bad, rows.share());
        }
    }

    private boolean part() throws IOException, SQLException {
        var in = copy.copyIn(target.copy());
        try {
            var more = true;
            for (int n = 0; more && n < ROWS_AT_ONCE && rejected.size() < REJECTED_AT_ONCE; n++) {
                take(rows.row());
                send(in, FLUSH);
                more = rows.next();
            }
            send(in, 0);
            in.endCopy();
            return more;
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private void take(Row row) {
        try {
            if (row.size() > width && row.width() > width) {
                throw new BadCell(
                        "",
                        "too_many_cells",
                        "The row has " + row.width() + " cells, the header " + width
                                + ". Is a quotation mark missing?");
            }
            target.write(row, out);
            good++;
        } catch (BadCell why) {
            bad++;
            if (bad <= RejectedRows.KEPT) {
                rejected.add(Rejected.of(row, why));
            }
        }
    }

    private void send(CopyIn in, int unless) throws SQLException {
        if (out.size() > unless) {
            in.writeToCopy(out.bytes(), 0, out.size());
            out.clear();
        }
    }
}

package com.hs6tools.crm.platform.jobs;

import com.hs6tools.crm.platform.database.ConnectionLoss;
import com.hs6tools.crm.platform.database.SqlFault;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults of the database after which a job goes on by itself, with what is told of it meanwhile. */
final class PassingFault {
    private static final String DISK_FULL = "53100";

    /** A deadlock, or a transaction that another one overtook. */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01");

    private static final Job.Failure FULL = new Job.Failure(
            "disk_full",
            "The server's disk is full. What was done stays; the job goes on by itself as soon as there is space.",
            List.of());
    private static final Job.Failure BUSY = new Job.Failure(
            "busy",
            "Others changed the same records at this moment. What was done stays; the job goes on by itself in a moment.",
            List.of());
    private static final Job.Failure AWAY = new Job.Failure(
            "database_unavailable",
            "The database went away. What was done stays; the job goes on by itself in a moment.",
            List.of());

    private PassingFault() {}

    /** Null for any other fault. */
    static Job.@Nullable Failure in(Throwable fault) {
        if (SqlFault.isIn(fault, e -> DISK_FULL.equals(e.getSQLState()))) {
            return FULL;
        }
        if (SqlFault.isIn(fault, e -> e.getSQLState() != null && OVERTAKEN.contains(e.getSQLState()))) {
            return BUSY;
        }
        return ConnectionLoss.isIn(fault) ? AWAY : null;
    }
}

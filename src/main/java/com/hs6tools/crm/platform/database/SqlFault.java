package com.hs6tools.crm.platform.database;

import java.sql.SQLException;
import java.util.function.Predicate;
import org.springframework.transaction.TransactionSystemException;

/** Looks for what the database said behind a fault. */
public final class SqlFault {
    private SqlFault() {}

    public static boolean isIn(Throwable fault, Predicate<SQLException> wanted) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && wanted.test(sql)) {
                return true;
            }
            // with the connection gone the rollback fails too, and hides what happened first
            if (t instanceof TransactionSystemException rollback
                    && rollback.getApplicationException() != null
                    && isIn(rollback.getApplicationException(), wanted)) {
                return true;
            }
        }
        return false;
    }
}

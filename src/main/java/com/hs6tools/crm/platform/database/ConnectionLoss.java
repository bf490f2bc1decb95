package com.hs6tools.crm.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Whether a fault means that the database went away, or was not there. */
public final class ConnectionLoss {
    private ConnectionLoss() {}

    public static boolean isIn(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && isLoss(sql)) {
                return true;
            }
            // with the connection gone the rollback fails too, and hides what happened first
            if (t instanceof TransactionSystemException rollback
                    && rollback.getApplicationException() != null
                    && isIn(rollback.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(SQLException fault) {
        var state = fault.getSQLState();
        return fault instanceof SQLTransientConnectionException
                || (state == null
                        // the pool says so without a state
                        ? "Connection is closed".equals(fault.getMessage())
                        : state.startsWith("08") || state.startsWith("57P"));
    }
}

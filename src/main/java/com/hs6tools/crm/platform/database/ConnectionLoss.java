package com.hs6tools.crm.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Whether a fault means that the database went away, or was not there. */
public final class ConnectionLoss {
    private ConnectionLoss() {}

    public static boolean isIn(Throwable fault) {
        return SqlFault.isIn(fault, ConnectionLoss::isLoss);
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

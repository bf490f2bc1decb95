package com.hs6tools.crm.platform.testing;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at plans while reading a whole table is the last resort. At the size of a test a whole table may be the cheaper way, and
 * which one is hangs on what other tests left in it; whether an index can be used at all, row-level security permitting, does not.
 */
@Component
public class IndexedPlans {
    private final DSLContext sql;
    private final TransactionOperations transactions;

    IndexedPlans(DSLContext sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    public void run(Actor actor, Runnable work) {
        Acting.run(
                actor,
                () -> transactions.executeWithoutResult(status -> {
                    sql.execute("set local enable_seqscan = off");
                    work.run();
                }));
    }
}

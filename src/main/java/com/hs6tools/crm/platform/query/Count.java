package com.hs6tools.crm.platform.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Counts what a list holds. Unlike a page it goes through all of it, which more than one process does sooner. */
public final class Count {
    private Count() {}

    public static long of(DSLContext sql, Table<? extends Record> from, Condition which) {
        return sql.transactionResult(transaction -> {
            transaction.dsl().execute("set local max_parallel_workers_per_gather = 2");
            return transaction.dsl().selectCount().from(from).where(which).fetchSingle(0, Long.class);
        });
    }
}

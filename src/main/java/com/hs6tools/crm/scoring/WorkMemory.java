package com.hs6tools.crm.scoring;

import org.jooq.DSLContext;

/** More memory and workers for one computation over everybody than a request for a page may take. */
final class WorkMemory {
    private WorkMemory() {}

    static void forThisTransaction(DSLContext sql) {
        sql.execute("set local work_mem = '192MB'");
        sql.execute("set local hash_mem_multiplier = 2");
        // of the tables made on the way only their size and the rough spread matter
        sql.execute("set local default_statistics_target = 10");
        sql.execute("set local max_parallel_workers_per_gather = 2");
    }
}

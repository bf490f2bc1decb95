package com.hs6tools.crm.customers.territories;

import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What others are writing while the rules change: a record is placed by the rules there are when it is written, and is
 * seen when its transaction ends.
 */
@Component
class OlderWrites {
    /** Whoever writes longer than this is not waited for: what he adds is placed when it is changed, or with the next rules. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DSLContext sql;

    OlderWrites(DSLContext sql) {
        this.sql = sql;
    }

    /** Waits, without keeping anybody waiting, until all that were writing when it was called have ended. */
    void awaitEnd() {
        var next = sql.fetchSingle("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .get(0, String.class);
        var until = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!isOldest(next) && System.nanoTime() < until) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program ends.", e);
        }
    }

    private boolean isOldest(String transaction) {
        return sql.fetchSingle("select pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8", transaction)
                .get(0, boolean.class);
    }
}

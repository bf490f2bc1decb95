package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * One writer of many orders at a time in a business unit, until his transaction ends. Two that bring the same new orders
 * would otherwise meet in the unique key, and one would lose his whole batch.
 */
@Component
class PurchaseLock {
    private final DSLContext sql;

    PurchaseLock(DSLContext sql) {
        this.sql = sql;
    }

    void hold() {
        sql.fetch(
                "select pg_advisory_xact_lock(hashtextextended('commerce.purchase ' || ?, 0))",
                Acting.tenant().toString());
    }
}

package com.hs6tools.crm.segments;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How many customers a business unit has, at most a minute old: what an estimate is a share of. Counting a million takes
 * longer than taking the sample, and somebody who builds a segment asks again with each rule.
 */
@Component
class Everybody {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Counted(long customers, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    private final DSLContext sql;
    private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

    Everybody(DSLContext sql) {
        this.sql = sql;
    }

    long of(UUID tenant) {
        var last = counted.get(tenant);
        if (last == null || !last.isFresh()) {
            var customers = sql.fetchSingle("select count(*) from customers.pub_standing where tenant_id = ?", tenant)
                    .get(0, Long.class);
            last = new Counted(customers, System.nanoTime());
            counted.put(tenant, last);
        }
        return last.customers();
    }
}

package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.KeptPerUnit;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How many customers a business unit has, at most a minute old: what an estimate is a share of. Counting a million takes
 * longer than taking the sample, and somebody who builds a segment asks again with each rule.
 */
@Component
class Everybody {
    private final KeptPerUnit<Long> counted;

    Everybody(DSLContext sql) {
        counted = new KeptPerUnit<>(
                Duration.ofMinutes(1),
                () -> sql.fetchSingle(
                                "select count(*) from customers.pub_standing where tenant_id = ?", Acting.tenant())
                        .get(0, Long.class));
    }

    long now() {
        return counted.current();
    }
}

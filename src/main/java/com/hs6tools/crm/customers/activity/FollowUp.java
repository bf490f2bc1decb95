package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps the day of the next open task beside the customer, where lists sort by it. */
@Component
class FollowUp {
    private final DSLContext sql;

    FollowUp(DSLContext sql) {
        this.sql = sql;
    }

    void refresh(UUID customer) {
        var next = field(select(min(TASK.DUE_AT))
                .from(TASK)
                .where(TASK.TENANT_ID.eq(Acting.tenant()), TASK.CUSTOMER_ID.eq(customer), TASK.DONE_AT.isNull()));
        sql.update(STANDING)
                .set(STANDING.NEXT_FOLLOW_UP_AT, next)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(customer))
                .execute();
    }
}

package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.TASK;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task away that should not have been noted; what was done is ticked off instead, and stays. */
@Component
class RemoveTask {
    private final DSLContext sql;
    private final FollowUp followUp;
    private final Events events;

    RemoveTask(DSLContext sql, FollowUp followUp, Events events) {
        this.sql = sql;
        this.followUp = followUp;
        this.events = events;
    }

    @Transactional
    void remove(UUID id, @Nullable Long expectedVersion) {
        var task = sql.selectFrom(TASK)
                .where(TASK.TENANT_ID.eq(Acting.tenant()), TASK.ID.eq(id), Customers.visible(TASK.CUSTOMER_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This task"));
        ExpectedVersion.check(expectedVersion, task.getVersion());
        sql.executeDelete(task);
        followUp.refresh(task.getCustomerId());
        events.publish(new TaskFact("task.deleted", id, task.getTitle(), task.getCustomerId(), Map.of()));
    }
}

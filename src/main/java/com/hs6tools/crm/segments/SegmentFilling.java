package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has everybody looked at for a segment whose rules are new, and for those that depend on it. */
@Component
class SegmentFilling {
    private final DSLContext sql;
    private final Jobs jobs;

    SegmentFilling(DSLContext sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /** Belongs to the transaction that changed the rules. */
    @Transactional(propagation = Propagation.MANDATORY)
    void start(UUID segment) {
        var job = Ids.next();
        sql.update(SEGMENT)
                .set(SEGMENT.FILLING, job)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.ID.eq(segment))
                .execute();
        jobs.start(job, FillJob.KIND, Map.of());
    }
}

package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.platform.jobs.JobHandler;
import com.hs6tools.crm.platform.jobs.JobRun;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Fills segments whose rules are new. */
@Component
class FillJob implements JobHandler {
    static final String KIND = "segment-filling";

    private final Walk walk;
    private final DSLContext sql;

    FillJob(Walk walk, DSLContext sql) {
        this.walk = walk;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane() {
        return Walk.LANE;
    }

    @Override
    public Object run(JobRun run) {
        if (run.resumePoint(Walk.Place.class) == null) {
            takeAll(run.id());
        }
        var asked = filledBy(run.id());
        if (asked.isEmpty()) {
            return new Walk.Result(0, 0, 0);
        }
        // everybody is looked at, whoever asked for it
        var result = Acting.call(Actor.system(Acting.tenant()), () -> walk.everybody(run, asked));
        sql.update(SEGMENT)
                .setNull(SEGMENT.FILLING)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.FILLING.eq(run.id()))
                .execute();
        return result;
    }

    /** One walk fills all that wait for one; the jobs behind it find nothing left to do. */
    private void takeAll(UUID job) {
        sql.update(SEGMENT)
                .set(SEGMENT.FILLING, job)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.FILLING.isNotNull())
                .execute();
    }

    private Set<UUID> filledBy(UUID job) {
        return sql.select(SEGMENT.ID)
                .from(SEGMENT)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.FILLING.eq(job))
                .fetchSet(SEGMENT.ID);
    }
}

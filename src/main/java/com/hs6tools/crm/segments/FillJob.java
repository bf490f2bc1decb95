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

    /** @param segments those whose rules are new */
    record Input(Set<UUID> segments) {}

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
        var asked = run.input(Input.class).segments();
        // everybody is looked at, whoever asked for it
        var result = Acting.call(Actor.system(Acting.tenant()), () -> walk.everybody(run, asked));
        sql.update(SEGMENT)
                .setNull(SEGMENT.FILLING)
                .where(SEGMENT.TENANT_ID.eq(Acting.tenant()), SEGMENT.FILLING.eq(run.id()))
                .execute();
        return result;
    }
}

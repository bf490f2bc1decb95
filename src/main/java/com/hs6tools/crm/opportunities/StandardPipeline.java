package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.PIPELINE;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a business unit the pipeline every unit begins with: the six standard stages under their own names. */
@Component
class StandardPipeline {
    private final DSLContext sql;

    StandardPipeline(DSLContext sql) {
        this.sql = sql;
    }

    /** Whoever comes second waits for the first and then finds it made. */
    @Transactional
    public void make() {
        var id = Ids.next();
        var made = sql.insertInto(PIPELINE)
                .set(PIPELINE.TENANT_ID, Acting.tenant())
                .set(PIPELINE.ID, id)
                .set(PIPELINE.STANDARD, true)
                .onConflict(PIPELINE.TENANT_ID)
                .where(PIPELINE.STANDARD)
                .doNothing()
                .execute();
        if (made == 0) {
            return;
        }
        for (var stage : OpportunityStage.values()) {
            sql.insertInto(STAGE)
                    .set(STAGE.TENANT_ID, Acting.tenant())
                    .set(STAGE.ID, Ids.next())
                    .set(STAGE.PIPELINE_ID, id)
                    .set(STAGE.STANDARD_STAGE, stage.name())
                    .set(STAGE.POSITION, stage.ordinal())
                    .set(STAGE.PROBABILITY, (short) stage.probability())
                    .set(STAGE.STALLED_AFTER_DAYS, stalledAfter(stage))
                    .set(STAGE.REQUIRED, required(stage))
                    .execute();
        }
    }

    private static @Nullable Integer stalledAfter(OpportunityStage stage) {
        return switch (stage) {
            case PROSPECTING, QUALIFICATION, PROPOSAL -> 14;
            case NEGOTIATION -> 21;
            case CLOSED_WON, CLOSED_LOST -> null;
        };
    }

    private static String[] required(OpportunityStage stage) {
        return stage == OpportunityStage.CLOSED_LOST ? new String[] {StageNeed.REASON.name()} : new String[0];
    }
}

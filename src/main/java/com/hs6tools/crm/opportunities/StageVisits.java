package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;

import com.hs6tools.crm.opportunities.DealChanges.Kind;
import com.hs6tools.crm.opportunities.OpportunityDetails.StageVisit;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the way a deal went. */
@Component
class StageVisits {
    /** What the history shows; the other changes are there for forecasts of the past. */
    static final List<String> SHOWN = Stream.of(Kind.OPENED, Kind.MOVED, Kind.WON, Kind.LOST, Kind.REOPENED)
            .map(Kind::name)
            .toList();

    private static final int MOST = 200;

    private final DSLContext sql;

    StageVisits(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first, at most 200. */
    List<StageVisit> of(UUID opportunity) {
        var from = STAGE.as("from_stage_row");
        var c = DEAL_CHANGE;
        return sql.select(from.NAME, STAGE.NAME)
                .select(c.fields())
                .from(c)
                .leftJoin(from)
                .on(from.TENANT_ID.eq(c.TENANT_ID), from.ID.eq(c.FROM_STAGE_ID))
                .join(STAGE)
                .on(STAGE.TENANT_ID.eq(c.TENANT_ID), STAGE.ID.eq(c.STAGE_ID))
                .where(c.TENANT_ID.eq(Acting.tenant()), c.OPPORTUNITY_ID.eq(opportunity), c.KIND.in(SHOWN))
                .orderBy(c.AT.desc(), c.ID.desc())
                .limit(MOST)
                .fetch(r -> new StageVisit(
                        r.get(c.ID),
                        r.get(c.AT),
                        Kind.valueOf(r.get(c.KIND)),
                        r.get(c.FROM_STAGE_ID),
                        r.get(c.FROM_STAGE) == null ? null : OpportunityStage.valueOf(r.get(c.FROM_STAGE)),
                        r.get(from.NAME),
                        r.get(c.STAGE_ID),
                        OpportunityStage.valueOf(r.get(c.STANDARD_STAGE)),
                        r.get(STAGE.NAME),
                        r.get(c.DAYS_IN_STAGE),
                        r.get(c.PROBABILITY),
                        Amounts.plain(r.get(c.VALUE)),
                        r.get(c.CURRENCY),
                        r.get(c.REASON),
                        r.get(c.ACTOR_NAME)));
    }

    /** Whoever changed the deal last in a way that a forecast or the board shows. */
    @Nullable
    String lastMover(UUID opportunity) {
        return sql.select(DEAL_CHANGE.ACTOR_NAME)
                .from(DEAL_CHANGE)
                .where(DEAL_CHANGE.TENANT_ID.eq(Acting.tenant()), DEAL_CHANGE.OPPORTUNITY_ID.eq(opportunity))
                .orderBy(DEAL_CHANGE.AT.desc(), DEAL_CHANGE.ID.desc())
                .limit(1)
                .fetchOne(DEAL_CHANGE.ACTOR_NAME);
    }
}

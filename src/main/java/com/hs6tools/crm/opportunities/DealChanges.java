package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what a deal was from a moment on: its way through the stages, and what each forecast of the past was made of. */
@Component
class DealChanges {
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    enum Kind {
        OPENED,
        MOVED,
        WON,
        LOST,
        REOPENED,
        REVISED,
        DELETED,
        RESTORED
    }

    /** @param since when the deal came to the stage it leaves */
    record Left(UUID stageId, String stage, OffsetDateTime since) {}

    private final DSLContext sql;
    private final UnitClock clock;

    DealChanges(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Kind kind, OpportunityRecord deal) {
        add(kind, deal, null, null);
    }

    void add(Kind kind, OpportunityRecord deal, @Nullable Left left, @Nullable String reason) {
        var actor = Acting.now();
        var now = clock.now();
        sql.insertInto(DEAL_CHANGE)
                .set(DEAL_CHANGE.TENANT_ID, actor.tenant())
                .set(DEAL_CHANGE.ID, Ids.next())
                .set(DEAL_CHANGE.OPPORTUNITY_ID, deal.getId())
                .set(DEAL_CHANGE.CUSTOMER_ID, deal.getCustomerId())
                .set(DEAL_CHANGE.AT, now)
                .set(DEAL_CHANGE.KIND, kind.name())
                .set(DEAL_CHANGE.PIPELINE_ID, deal.getPipelineId())
                .set(DEAL_CHANGE.FROM_STAGE_ID, left == null ? null : left.stageId())
                .set(DEAL_CHANGE.STAGE_ID, deal.getStageId())
                .set(DEAL_CHANGE.FROM_STAGE, left == null ? null : left.stage())
                .set(DEAL_CHANGE.STANDARD_STAGE, deal.getStandardStage())
                .set(DEAL_CHANGE.DAYS_IN_STAGE, left == null ? null : days(left.since(), now))
                .set(DEAL_CHANGE.PROBABILITY, deal.getProbability())
                .set(DEAL_CHANGE.VALUE, deal.getValue())
                .set(DEAL_CHANGE.CURRENCY, deal.getCurrency())
                .set(DEAL_CHANGE.EXPECTED_CLOSE, deal.getExpectedClose())
                .set(DEAL_CHANGE.CLOSED_AT, deal.getClosedAt())
                .set(DEAL_CHANGE.OWNER_ID, deal.getOwnerId())
                .set(DEAL_CHANGE.REASON, reason)
                .set(DEAL_CHANGE.ACTOR_ID, actor.id())
                .set(DEAL_CHANGE.ACTOR_NAME, actor.name())
                .execute();
    }

    /** A clock that was set back makes no stage shorter than nothing. */
    private static BigDecimal days(OffsetDateTime since, OffsetDateTime now) {
        var seconds = Math.max(0, Duration.between(since, now).toSeconds());
        return BigDecimal.valueOf(seconds).divide(SECONDS_A_DAY, 2, RoundingMode.HALF_UP);
    }
}

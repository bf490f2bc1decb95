package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules say of one customer now, and how that came. */
@Component
class StandingQueries {
    private static final int HISTORY = 20;

    record Standing(int healthScore, Tier tier, Lifecycle lifecycle, Customer.@Nullable Rfm rfm) {}

    @Schema(name = "TierStanding")
    record Tier(
            CustomerTier value, boolean automatic, @Nullable OffsetDateTime since) {}

    /** @param reason why a person set the stage by hand */
    record Lifecycle(
            LifecycleStage stage,
            boolean automatic,
            @Nullable String reason,
            @Nullable OffsetDateTime since,
            List<Step> history) {}

    /** One change of the lifecycle stage. */
    @Schema(name = "StageChange")
    record Step(
            OffsetDateTime at,
            @Nullable LifecycleStage from,
            LifecycleStage to,
            boolean automatic,
            @Nullable String reason,
            @Nullable String actorName) {}

    private final DSLContext sql;

    StandingQueries(DSLContext sql) {
        this.sql = sql;
    }

    Standing of(UUID customer) {
        var now = sql.select(STANDING.asterisk(), CUSTOMER.STAGE_OVERRIDE, CUSTOMER.STAGE_OVERRIDE_REASON)
                .from(CustomerColumns.from())
                .where(CustomerColumns.tenant(), CUSTOMER.ID.eq(customer))
                .fetchSingle();
        return new Standing(
                now.get(STANDING.HEALTH_SCORE),
                new Tier(CustomerTier.valueOf(now.get(STANDING.TIER)), true, since(customer, "TIER")),
                lifecycle(customer, now),
                now.get(STANDING.RFM_GROUP) == null ? null : rfm(now));
    }

    private static Customer.Rfm rfm(Record now) {
        return new Customer.Rfm(
                now.get(STANDING.RFM_RECENCY),
                now.get(STANDING.RFM_FREQUENCY),
                now.get(STANDING.RFM_MONETARY),
                now.get(STANDING.RFM_GROUP));
    }

    private Lifecycle lifecycle(UUID customer, Record now) {
        var history = sql.select(
                        STANDING_CHANGE.AT,
                        STANDING_CHANGE.FROM_VALUE,
                        STANDING_CHANGE.TO_VALUE,
                        STANDING_CHANGE.AUTOMATIC,
                        STANDING_CHANGE.REASON,
                        STANDING_CHANGE.ACTOR_NAME)
                .from(STANDING_CHANGE)
                .where(
                        STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        STANDING_CHANGE.CUSTOMER_ID.eq(customer),
                        STANDING_CHANGE.WHAT.eq("STAGE"))
                .orderBy(STANDING_CHANGE.AT.desc(), STANDING_CHANGE.ID.desc())
                .limit(inline(HISTORY))
                .fetchInto(Step.class);
        return new Lifecycle(
                LifecycleStage.valueOf(now.get(STANDING.STAGE)),
                now.get(CUSTOMER.STAGE_OVERRIDE) == null,
                now.get(CUSTOMER.STAGE_OVERRIDE_REASON),
                history.isEmpty() ? null : history.getFirst().at(),
                history);
    }

    private @Nullable OffsetDateTime since(UUID customer, String what) {
        return sql.select(STANDING_CHANGE.AT)
                .from(STANDING_CHANGE)
                .where(
                        STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        STANDING_CHANGE.CUSTOMER_ID.eq(customer),
                        STANDING_CHANGE.WHAT.eq(what))
                .orderBy(STANDING_CHANGE.AT.desc(), STANDING_CHANGE.ID.desc())
                .limit(inline(1))
                .fetchOne(STANDING_CHANGE.AT);
    }
}

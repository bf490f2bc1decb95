package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
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
        return sql.select(
                        STANDING.HEALTH_SCORE,
                        STANDING.TIER.convertFrom(CustomerTier::valueOf),
                        STANDING.STAGE.convertFrom(LifecycleStage::valueOf),
                        STANDING.RFM_RECENCY,
                        STANDING.RFM_FREQUENCY,
                        STANDING.RFM_MONETARY,
                        STANDING.RFM_GROUP,
                        CUSTOMER.STAGE_OVERRIDE,
                        CUSTOMER.STAGE_OVERRIDE_REASON,
                        since(customer, "TIER"),
                        history(customer))
                .from(CustomerColumns.from())
                .where(CustomerColumns.tenant(), CUSTOMER.ID.eq(customer))
                .fetchSingle(r -> new Standing(
                        r.value1(),
                        new Tier(r.value2(), true, r.value10()),
                        lifecycle(r.value3(), r, r.value11()),
                        rfm(r)));
    }

    private static Customer.@Nullable Rfm rfm(Record now) {
        return now.get(STANDING.RFM_GROUP) == null
                ? null
                : new Customer.Rfm(
                        now.get(STANDING.RFM_RECENCY),
                        now.get(STANDING.RFM_FREQUENCY),
                        now.get(STANDING.RFM_MONETARY),
                        now.get(STANDING.RFM_GROUP));
    }

    private static Lifecycle lifecycle(LifecycleStage stage, Record now, List<Step> history) {
        return new Lifecycle(
                stage,
                now.get(CUSTOMER.STAGE_OVERRIDE) == null,
                now.get(CUSTOMER.STAGE_OVERRIDE_REASON),
                history.isEmpty() ? null : history.getFirst().at(),
                history);
    }

    private static Field<List<Step>> history(UUID customer) {
        return multiset(select(
                                STANDING_CHANGE.AT,
                                STANDING_CHANGE.FROM_VALUE.convertFrom(
                                        from -> from == null ? null : LifecycleStage.valueOf(from)),
                                STANDING_CHANGE.TO_VALUE.convertFrom(LifecycleStage::valueOf),
                                STANDING_CHANGE.AUTOMATIC,
                                STANDING_CHANGE.REASON,
                                STANDING_CHANGE.ACTOR_NAME)
                        .from(STANDING_CHANGE)
                        .where(changesOf(customer, "STAGE"))
                        .orderBy(STANDING_CHANGE.AT.desc(), STANDING_CHANGE.ID.desc())
                        .limit(inline(HISTORY)))
                .convertFrom(r -> r.map(Records.mapping(Step::new)));
    }

    private static Field<OffsetDateTime> since(UUID customer, String what) {
        return field(select(max(STANDING_CHANGE.AT)).from(STANDING_CHANGE).where(changesOf(customer, what)));
    }

    private static Condition changesOf(UUID customer, String what) {
        return STANDING_CHANGE
                .TENANT_ID
                .eq(Acting.tenant())
                .and(STANDING_CHANGE.CUSTOMER_ID.eq(customer))
                .and(STANDING_CHANGE.WHAT.eq(inline(what)));
    }
}

package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.Customer360Part;
import com.hs6tools.crm.customers.spi.ShownCustomer;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules say of one customer now, and how that came. */
@Component
class StandingPart implements Customer360Part {
    private static final int HISTORY = 20;

    record Standing(Tier tier, Lifecycle lifecycle) {}

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

    StandingPart(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Standing value(ShownCustomer customer) {
        return sql.select(
                        STANDING.TIER.convertFrom(CustomerTier::valueOf),
                        STANDING.STAGE.convertFrom(LifecycleStage::valueOf),
                        CUSTOMER.STAGE_OVERRIDE,
                        CUSTOMER.STAGE_OVERRIDE_REASON,
                        since(customer.id(), "TIER"),
                        history(customer.id()))
                .from(CustomerColumns.from())
                .where(CustomerColumns.tenant(), CUSTOMER.ID.eq(customer.id()))
                .fetchSingle(mapping((tier, stage, override, reason, tierSince, history) -> new Standing(
                        new Tier(tier, true, tierSince),
                        new Lifecycle(
                                stage,
                                override == null,
                                reason,
                                history.isEmpty() ? null : history.getFirst().at(),
                                history))));
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
                .convertFrom(r -> r.map(mapping(Step::new)));
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

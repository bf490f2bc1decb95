package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.DEAL_CHANGE;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonbObject;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** Deals on a customer's timeline: begun, moved, won, lost; as far as whoever looks may see them. */
@Component
class OpportunityTimeline implements TimelineSource {
    private final DSLContext sql;

    OpportunityTimeline(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<TimelineKind> kinds() {
        return EnumSet.of(TimelineKind.OPPORTUNITY);
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        var c = DEAL_CHANGE;
        return sql.select(
                        c.AT,
                        c.ID,
                        inline(TimelineKind.OPPORTUNITY.name()),
                        OPPORTUNITY.TITLE,
                        c.REASON,
                        c.ACTOR_NAME,
                        jsonbObject(
                                jsonEntry("deed", c.KIND),
                                jsonEntry("fromStage", c.FROM_STAGE),
                                jsonEntry("stage", c.STANDARD_STAGE),
                                jsonEntry("stageName", STAGE.NAME),
                                jsonEntry("value", c.VALUE),
                                jsonEntry("currency", c.CURRENCY)),
                        c.OPPORTUNITY_ID)
                .from(c)
                .join(OPPORTUNITY)
                .on(OPPORTUNITY.TENANT_ID.eq(c.TENANT_ID), OPPORTUNITY.ID.eq(c.OPPORTUNITY_ID))
                .join(STAGE)
                .on(STAGE.TENANT_ID.eq(c.TENANT_ID), STAGE.ID.eq(c.STAGE_ID))
                .where(
                        c.TENANT_ID.eq(Acting.tenant()),
                        c.CUSTOMER_ID.eq(request.customer()),
                        c.KIND.in(StageVisits.SHOWN.stream().map(k -> inline(k)).toList()),
                        OPPORTUNITY.DELETED_AT.isNull(),
                        OpportunityScope.visible(),
                        request.older(c.AT, c.ID))
                .orderBy(c.AT.desc(), c.ID.desc())
                .limit(request.most());
    }
}

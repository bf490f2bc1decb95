package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_CHANGE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.TimelineKind;
import com.hs6tools.crm.customers.spi.TimelineRequest;
import com.hs6tools.crm.customers.spi.TimelineSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** How a customer went as a lead, on his timeline. */
@Component
class LeadTimeline implements TimelineSource {
    @Override
    public Set<TimelineKind> kinds() {
        return EnumSet.of(TimelineKind.LEAD);
    }

    @Override
    public String permission() {
        return "leads:read";
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        return select(
                        LEAD_CHANGE.AT,
                        LEAD_CHANGE.ID,
                        inline(TimelineKind.LEAD.name()),
                        LEAD_CHANGE.TO_STATUS,
                        LEAD_CHANGE.REASON,
                        LEAD_CHANGE.ACTOR_NAME,
                        jsonbObject(
                                key("from").value(LEAD_CHANGE.FROM_STATUS),
                                key("to").value(LEAD_CHANGE.TO_STATUS),
                                key("source").value(LEAD.SOURCE)),
                        LEAD.ID)
                .from(LEAD_CHANGE)
                .join(LEAD)
                .on(LEAD.TENANT_ID.eq(LEAD_CHANGE.TENANT_ID), LEAD.ID.eq(LEAD_CHANGE.LEAD_ID))
                .where(
                        LEAD_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LEAD.CUSTOMER_ID.eq(request.customer()),
                        LEAD_CHANGE.KIND.in(inline("CREATED"), inline("STATUS")),
                        request.older(LEAD_CHANGE.AT, LEAD_CHANGE.ID))
                .orderBy(LEAD_CHANGE.AT.desc(), LEAD_CHANGE.ID.desc())
                .limit(request.most());
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.castNull;
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
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Whom a customer recommended, on his timeline; only those whom the reader may see as leads. */
@Component
class ReferralTimeline implements TimelineSource {
    @Override
    public Set<TimelineKind> kinds() {
        return EnumSet.of(TimelineKind.REFERRAL);
    }

    @Override
    public String permission() {
        return "leads:read";
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        return select(
                        LEAD.CREATED_AT,
                        LEAD.ID,
                        inline(TimelineKind.REFERRAL.name()),
                        LEAD.NAME,
                        castNull(SQLDataType.CLOB),
                        castNull(SQLDataType.CLOB),
                        jsonbObject(
                                key("status").value(LEAD.STATUS),
                                key("customerId").value(LEAD.CUSTOMER_ID)),
                        LEAD.ID)
                .from(LEAD)
                .where(
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LeadScope.visible(),
                        LEAD.REFERRED_BY.eq(request.customer()),
                        LEAD.DELETED_AT.isNull(),
                        request.older(LEAD.CREATED_AT, LEAD.ID))
                .orderBy(LEAD.CREATED_AT.desc(), LEAD.ID.desc())
                .limit(request.most());
    }
}

package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.MERGE;
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
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Who was merged into a customer, on his timeline. */
@Component
class MergeTimeline implements TimelineSource {
    @Override
    public Set<TimelineKind> kinds() {
        return Set.of(TimelineKind.MERGE);
    }

    @Override
    public Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(
            TimelineRequest request) {
        return select(
                        MERGE.MERGED_AT,
                        MERGE.ID,
                        inline(TimelineKind.MERGE.name()),
                        CUSTOMER.NAME,
                        castNull(SQLDataType.VARCHAR),
                        MERGE.MERGED_BY_NAME,
                        jsonbObject(
                                key("externalId").value(CUSTOMER.EXTERNAL_ID),
                                key("undone").value(MERGE.UNDONE_AT.isNotNull()),
                                key("undoneAt").value(MERGE.UNDONE_AT),
                                key("undoneByName").value(MERGE.UNDONE_BY_NAME)),
                        MERGE.ID)
                .from(MERGE)
                .join(CUSTOMER)
                .on(CUSTOMER.TENANT_ID.eq(MERGE.TENANT_ID), CUSTOMER.ID.eq(MERGE.MERGED_ID))
                .where(
                        MERGE.TENANT_ID.eq(Acting.tenant()),
                        MERGE.SURVIVOR_ID.eq(request.customer()),
                        request.older(MERGE.MERGED_AT, MERGE.ID))
                .orderBy(MERGE.MERGED_AT.desc(), MERGE.ID.desc())
                .limit(request.most());
    }
}

package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static com.hs6tools.crmdb.customers.Tables.PUB_STANDING;
import static com.hs6tools.crmdb.segments.Tables.MEMBER;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads who is in a segment, those who joined last first; only customers that the acting person may see. */
@Component
class MemberQueries implements Listed {
    private static final List<SelectField<?>> ROW = List.of(
            MEMBER.CUSTOMER_ID,
            PUB_PROFILE.NAME,
            PUB_PROFILE.EXTERNAL_ID,
            PUB_PROFILE.EMAIL,
            PUB_PROFILE.PHONE,
            PUB_STANDING.TIER,
            PUB_STANDING.STAGE,
            PUB_STANDING.HEALTH_SCORE,
            PUB_STANDING.ORDER_COUNT,
            PUB_STANDING.LIFETIME_VALUE,
            PUB_STANDING.LAST_ORDER_AT,
            MEMBER.JOINED_AT);

    private final DSLContext sql;
    private final Segments segments;
    private final PersonalDataReads reads;
    private final ListSpec spec;

    MemberQueries(DSLContext sql, Segments segments, PersonalDataReads reads, UnitClock clock) {
        this.sql = sql;
        this.segments = segments;
        this.reads = reads;
        this.spec = ListSpec.by(MEMBER.CUSTOMER_ID)
                .filter("joinedAt", Filters.moment(MEMBER.JOINED_AT, clock::zone))
                .sort("joinedAt", MEMBER.JOINED_AT)
                .sortedBy("-joinedAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<SegmentMember> page(UUID segment, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var shown = shown(segment);
        var sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(ROW)
                .select(sortedBy)
                .from(from())
                .where(shown, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(member(r), r.get(sortedBy)));
        var total = request.counted() ? Count.of(sql, from(), shown.and(request.filters())) : null;
        var page = Page.of(request, rows, SegmentMember::customerId, total);
        reads.listed(
                "segment.members_listed",
                "customer",
                page.items().stream().map(SegmentMember::customerId).toList());
        return page;
    }

    ListExport.Rows<SegmentMember> export(UUID segment, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var shown = shown(segment);
        reads.note(new PersonalDataReads.Read(
                "segment.members_exported", "segment", List.of(segment), segments.count(segment), null));
        return () -> sql.select(ROW)
                .from(from())
                .where(shown, request.filters())
                .orderBy(request.orderBy())
                .fetchSize(500)
                .fetchStream()
                .map(MemberQueries::member);
    }

    private Condition shown(UUID segment) {
        segments.requireVisible(segment);
        if (!Acting.now().may("customers:read")) {
            throw new NotAllowed("customers:read");
        }
        var tenant = Acting.tenant();
        return MEMBER.TENANT_ID
                .eq(tenant)
                .and(PUB_PROFILE.TENANT_ID.eq(tenant))
                .and(PUB_STANDING.TENANT_ID.eq(tenant))
                .and(MEMBER.SEGMENT_ID.eq(segment))
                .and(Customers.visible(MEMBER.CUSTOMER_ID));
    }

    private static Table<? extends Record> from() {
        return MEMBER.join(PUB_PROFILE)
                .on(PUB_PROFILE.ID.eq(MEMBER.CUSTOMER_ID))
                .join(PUB_STANDING)
                .on(PUB_STANDING.CUSTOMER_ID.eq(MEMBER.CUSTOMER_ID));
    }

    private static SegmentMember member(Record r) {
        return new SegmentMember(
                r.get(MEMBER.CUSTOMER_ID),
                r.get(PUB_PROFILE.NAME),
                r.get(PUB_PROFILE.EXTERNAL_ID),
                r.get(PUB_PROFILE.EMAIL),
                r.get(PUB_PROFILE.PHONE),
                r.get(PUB_STANDING.TIER),
                r.get(PUB_STANDING.STAGE),
                r.get(PUB_STANDING.HEALTH_SCORE),
                r.get(PUB_STANDING.ORDER_COUNT),
                r.get(PUB_STANDING.LIFETIME_VALUE),
                r.get(PUB_STANDING.LAST_ORDER_AT),
                r.get(MEMBER.JOINED_AT));
    }
}

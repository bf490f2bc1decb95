package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.FORM_SUBMISSION;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Records;
import org.jooq.SortField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was sent by forms. */
@Component
class SubmissionQueries implements Listed {
    private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};

    private final DSLContext sql;
    private final ListSpec spec;

    SubmissionQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.spec = ListSpec.by(FORM_SUBMISSION.ID)
                .filter("state", Filters.oneOf(FORM_SUBMISSION.STATE, Submission.State.class))
                .filter("receivedAt", Filters.moment(FORM_SUBMISSION.RECEIVED_AT, clock::zone))
                .sort("receivedAt", FORM_SUBMISSION.RECEIVED_AT)
                .sortedBy("-receivedAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<Submission> page(UUID form, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var rows = fetch(form, request.page(), request.orderBy(), request.fetch());
        var total = request.counted()
                ? (Long) (long) sql.fetchCount(FORM_SUBMISSION, of(form).and(request.filters()))
                : null;
        return Page.of(
                request,
                rows.stream()
                        .map(s -> new Page.Sorted<>(s, (Object) s.receivedAt()))
                        .toList(),
                Submission::id,
                total);
    }

    Submission find(UUID form, UUID id) {
        return fetch(form, FORM_SUBMISSION.ID.eq(id), List.of(FORM_SUBMISSION.ID.asc()), inline(1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This submission"));
    }

    private List<Submission> fetch(UUID form, Condition which, List<SortField<?>> order, Param<Integer> most) {
        return sql.select(
                        FORM_SUBMISSION.ID,
                        FORM_SUBMISSION.STATE.convertFrom(Submission.State::valueOf),
                        FORM_SUBMISSION.SUSPICION.convertFrom(s -> s == null ? null : Submission.Suspicion.valueOf(s)),
                        FORM_SUBMISSION.LEAD_ID,
                        FORM_SUBMISSION.RECEIVED_AT,
                        FORM_SUBMISSION.SAID.convertFrom(
                                j -> JsonMapper.shared().readValue(j.data(), SAID)),
                        FORM_SUBMISSION.LANGUAGE,
                        FORM_SUBMISSION.PAGE,
                        FORM_SUBMISSION.REFERRAL,
                        FORM_SUBMISSION.CONFIRMED_AT)
                .from(FORM_SUBMISSION)
                .where(of(form), which)
                .orderBy(order)
                .limit(most)
                .fetch(Records.mapping(Submission::new));
    }

    private static Condition of(UUID form) {
        return FORM_SUBMISSION.TENANT_ID.eq(Acting.tenant()).and(FORM_SUBMISSION.FORM_ID.eq(form));
    }
}

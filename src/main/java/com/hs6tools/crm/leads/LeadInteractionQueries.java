package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_INTERACTION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.activity.InteractionType;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Records;
import org.jooq.SortField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads contacts logged with leads. */
@Component
class LeadInteractionQueries implements Listed {
    private static final List<SortField<?>> OLDEST_FIRST =
            List.of(LEAD_INTERACTION.OCCURRED_AT.asc(), LEAD_INTERACTION.ID.asc());

    private final DSLContext sql;
    private final ListSpec spec;

    LeadInteractionQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.spec = ListSpec.by(LEAD_INTERACTION.ID)
                .filter("type", Filters.oneOf(LEAD_INTERACTION.TYPE, InteractionType.class))
                .filter("occurredAt", Filters.moment(LEAD_INTERACTION.OCCURRED_AT, clock::zone))
                .sort("occurredAt", LEAD_INTERACTION.OCCURRED_AT)
                .sortedBy("-occurredAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<LeadInteraction> page(UUID lead, MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var rows = fetch(lead, request.page(), request.orderBy(), request.fetch());
        var total = request.counted()
                ? (Long) (long) sql.fetchCount(LEAD_INTERACTION, of(lead).and(request.filters()))
                : null;
        return Page.of(
                request,
                rows.stream()
                        .map(i -> new Page.Sorted<>(i, (Object) i.occurredAt()))
                        .toList(),
                LeadInteraction::id,
                total);
    }

    LeadInteraction find(UUID lead, UUID id) {
        return fetch(lead, LEAD_INTERACTION.ID.eq(id), OLDEST_FIRST, inline(1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This interaction"));
    }

    /** All of them, for the customer the lead becomes. */
    List<LeadInteraction> all(UUID lead) {
        return fetch(lead, noCondition(), OLDEST_FIRST, inline(Integer.MAX_VALUE));
    }

    private List<LeadInteraction> fetch(UUID lead, Condition which, List<SortField<?>> order, Param<Integer> most) {
        return sql.select(
                        LEAD_INTERACTION.ID,
                        LEAD_INTERACTION.LEAD_ID,
                        LEAD_INTERACTION.TYPE.convertFrom(InteractionType::valueOf),
                        LEAD_INTERACTION.DIRECTION.convertFrom(
                                d -> d == null ? null : InteractionInput.Direction.valueOf(d)),
                        LEAD_INTERACTION.SUBJECT,
                        LEAD_INTERACTION.CONTENT,
                        LEAD_INTERACTION.OUTCOME,
                        LEAD_INTERACTION.NEXT_ACTION,
                        LEAD_INTERACTION.DUE_AT,
                        LEAD_INTERACTION.OCCURRED_AT,
                        LEAD_INTERACTION.DURATION_MINUTES,
                        LEAD_INTERACTION.ANSWERED,
                        LEAD_INTERACTION.PERSON_ID,
                        LEAD_INTERACTION.PERSON_NAME,
                        AttachmentRows.fileIds(LeadFiles.OF_INTERACTION, LEAD_INTERACTION.ID),
                        LEAD_INTERACTION.CREATED_AT)
                .from(LEAD_INTERACTION)
                .where(of(lead), which)
                .orderBy(order)
                .limit(most)
                .fetch(Records.mapping(LeadInteraction::new));
    }

    private static Condition of(UUID lead) {
        return LEAD_INTERACTION.TENANT_ID.eq(Acting.tenant()).and(LEAD_INTERACTION.LEAD_ID.eq(lead));
    }
}

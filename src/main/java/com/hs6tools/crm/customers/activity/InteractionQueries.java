package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.INTERACTION;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.http.NotFound;
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
import org.jooq.Param;
import org.jooq.Records;
import org.jooq.SortField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads logged contacts. */
@Component
class InteractionQueries implements Listed {
    private static final List<SortField<?>> NEWEST_FIRST =
            List.of(INTERACTION.OCCURRED_AT.desc(), INTERACTION.ID.desc());

    private final DSLContext sql;
    private final Customers customers;
    private final PersonalDataReads reads;
    private final ListSpec spec;

    InteractionQueries(DSLContext sql, Customers customers, UnitClock clock, PersonalDataReads reads) {
        this.sql = sql;
        this.customers = customers;
        this.reads = reads;
        this.spec = ListSpec.by(INTERACTION.ID)
                .filter("type", Filters.oneOf(INTERACTION.TYPE, InteractionType.class))
                .filter("occurredAt", Filters.moment(INTERACTION.OCCURRED_AT, clock::zone))
                .sort("occurredAt", INTERACTION.OCCURRED_AT)
                .sortedBy("-occurredAt");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<Interaction> page(UUID customer, MultiValueMap<String, String> parameters) {
        viewed(customer);
        var request = ListRequest.read(spec, parameters);
        var rows = fetch(customer, request.page(), request.orderBy(), request.fetch());
        var total = request.counted() ? (Long) count(customer, request.filters()) : null;
        return Page.of(
                request,
                rows.stream().map(i -> new Page.Sorted<>(i, i.occurredAt())).toList(),
                Interaction::id,
                total);
    }

    Interaction find(UUID customer, UUID id) {
        viewed(customer);
        return fetch(customer, INTERACTION.ID.eq(id), NEWEST_FIRST, inline(1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This interaction"));
    }

    List<Interaction> latest(UUID customer, int count) {
        return fetch(customer, org.jooq.impl.DSL.noCondition(), NEWEST_FIRST, inline(count));
    }

    private List<Interaction> fetch(UUID customer, Condition which, List<SortField<?>> order, Param<Integer> most) {
        return sql.select(
                        INTERACTION.ID,
                        INTERACTION.VERSION,
                        INTERACTION.CUSTOMER_ID,
                        INTERACTION.TYPE.convertFrom(InteractionType::valueOf),
                        INTERACTION.DIRECTION.convertFrom(
                                d -> d == null ? null : InteractionInput.Direction.valueOf(d)),
                        INTERACTION.SUBJECT,
                        INTERACTION.CONTENT,
                        INTERACTION.OUTCOME,
                        INTERACTION.NEXT_ACTION,
                        INTERACTION.DUE_AT,
                        INTERACTION.OCCURRED_AT,
                        INTERACTION.DURATION_MINUTES,
                        INTERACTION.ANSWERED,
                        INTERACTION.PERSON_ID,
                        INTERACTION.PERSON_NAME,
                        AttachmentRows.fileIds(InteractionFiles.KIND, INTERACTION.ID),
                        INTERACTION.CREATED_AT)
                .from(INTERACTION)
                .where(INTERACTION.TENANT_ID.eq(Acting.tenant()), INTERACTION.CUSTOMER_ID.eq(customer), which)
                .orderBy(order)
                .limit(most)
                .fetch(Records.mapping(Interaction::new));
    }

    private void viewed(UUID customer) {
        reads.viewed("customer.interactions_viewed", "customer", customer, customers.requireVisible(customer));
    }

    private long count(UUID customer, Condition which) {
        return sql.fetchCount(
                INTERACTION, INTERACTION.TENANT_ID.eq(Acting.tenant()), INTERACTION.CUSTOMER_ID.eq(customer), which);
    }
}

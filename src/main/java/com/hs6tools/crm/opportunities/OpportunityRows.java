package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static com.hs6tools.crmdb.identity.Tables.PUB_PERSON;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static com.hs6tools.crmdb.opportunities.Tables.STAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SelectField;

/** The columns of a deal as lists show it, and how a row of them reads. */
final class OpportunityRows {
    private static final Field<String> CUSTOMER_NAME = field(select(PUB_CUSTOMER.NAME)
                    .from(PUB_CUSTOMER)
                    .where(
                            PUB_CUSTOMER.TENANT_ID.eq(OPPORTUNITY.TENANT_ID),
                            PUB_CUSTOMER.ID.eq(OPPORTUNITY.CUSTOMER_ID)))
            .as("customer_name");
    private static final Field<String> OWNER_NAME = field(select(PUB_PERSON.NAME)
                    .from(PUB_PERSON)
                    .where(PUB_PERSON.TENANT_ID.eq(OPPORTUNITY.TENANT_ID), PUB_PERSON.ID.eq(OPPORTUNITY.OWNER_ID)))
            .as("owner_name");
    private static final Field<String> STAGE_NAME = stage(STAGE.NAME).as("stage_name");
    private static final Field<Integer> STALLED_AFTER =
            stage(STAGE.STALLED_AFTER_DAYS).as("stalled_after");

    static final List<SelectField<?>> COLUMNS = columns();

    private OpportunityRows() {}

    private static <T> Field<T> stage(Field<T> column) {
        return field(select(column)
                .from(STAGE)
                .where(STAGE.TENANT_ID.eq(OPPORTUNITY.TENANT_ID), STAGE.ID.eq(OPPORTUNITY.STAGE_ID)));
    }

    private static List<SelectField<?>> columns() {
        var all = new ArrayList<SelectField<?>>(List.of(OPPORTUNITY.fields()));
        all.remove(OPPORTUNITY.DESCRIPTION);
        all.remove(OPPORTUNITY.SEARCH_TEXT);
        all.addAll(List.of(CUSTOMER_NAME, OWNER_NAME, STAGE_NAME, STALLED_AFTER));
        return List.copyOf(all);
    }

    /**
     * @param now what the unit takes as now
     * @param custom shows what is stored of custom fields
     */
    static RecordMapper<Record, OpportunityRow> mapper(
            OffsetDateTime now, Function<JSONB, Map<String, Object>> custom) {
        return r -> row(r, now, custom);
    }

    private static OpportunityRow row(Record r, OffsetDateTime now, Function<JSONB, Map<String, Object>> custom) {
        var closed = r.get(OPPORTUNITY.CLOSED_AT);
        var since = r.get(OPPORTUNITY.STAGE_SINCE);
        var days = (int) Math.max(0, Duration.between(since, now).toDays());
        var most = r.get(STALLED_AFTER);
        return new OpportunityRow(
                r.get(OPPORTUNITY.ID),
                r.get(OPPORTUNITY.VERSION),
                r.get(OPPORTUNITY.TITLE),
                r.get(OPPORTUNITY.CUSTOMER_ID),
                r.get(CUSTOMER_NAME) == null ? "" : r.get(CUSTOMER_NAME),
                Amounts.plain(r.get(OPPORTUNITY.VALUE)),
                r.get(OPPORTUNITY.CURRENCY),
                r.get(OPPORTUNITY.PIPELINE_ID),
                r.get(OPPORTUNITY.STAGE_ID),
                r.get(STAGE_NAME),
                OpportunityStage.valueOf(r.get(OPPORTUNITY.STANDARD_STAGE)),
                r.get(OPPORTUNITY.PROBABILITY),
                Amounts.plain(r.get(OPPORTUNITY.WEIGHTED)),
                r.get(OPPORTUNITY.EXPECTED_CLOSE),
                r.get(OPPORTUNITY.OWNER_ID),
                r.get(OWNER_NAME),
                r.get(OPPORTUNITY.TERRITORY_ID),
                List.of(r.get(OPPORTUNITY.COMPETITORS)),
                r.get(OPPORTUNITY.LOSS_REASON),
                r.get(OPPORTUNITY.NEXT_STEP),
                r.get(OPPORTUNITY.NEXT_STEP_DUE),
                custom.apply(r.get(OPPORTUNITY.CUSTOM_FIELDS)),
                since,
                days,
                closed == null && most != null && since.isBefore(now.minusDays(most)),
                r.get(OPPORTUNITY.OPENED_AT),
                closed,
                r.get(OPPORTUNITY.CREATED_AT),
                r.get(OPPORTUNITY.UPDATED_AT),
                r.get(OPPORTUNITY.DELETED_AT));
    }
}

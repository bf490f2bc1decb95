package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.CUSTOM_VALUE;
import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.FieldFilters;
import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.fields.FieldSorts;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.fields.ValueTable;
import com.hs6tools.crm.opportunities.Pipeline.Stage;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of deals can be filtered and sorted by; the board's columns are pages of it. */
@Component
class OpportunityList implements Listed {
    static final String BY_EXPECTED_CLOSE = "expectedClose";
    static final String LAST_CLOSED_FIRST = "-closedAt";
    private static final ValueTable VALUES = new ValueTable(
            CUSTOM_VALUE,
            CUSTOM_VALUE.TENANT_ID,
            CUSTOM_VALUE.OPPORTUNITY_ID,
            CUSTOM_VALUE.KEY,
            CUSTOM_VALUE.PLACE,
            CUSTOM_VALUE.CODE,
            CUSTOM_VALUE.WORD,
            CUSTOM_VALUE.NUMBER);
    private static final int WORDS = 8;

    private final UnitClock clock;
    private final DealDays days;
    private final Pipelines pipelines;
    private final CustomFields fields;

    OpportunityList(UnitClock clock, DealDays days, Pipelines pipelines, CustomFields fields) {
        this.clock = clock;
        this.days = days;
        this.pipelines = pipelines;
        this.fields = fields;
    }

    @Override
    public ListSpec spec() {
        return numbers(words(ListSpec.by(OPPORTUNITY.ID)))
                .own(FieldSet.FILTER, this::custom, this::custom)
                .ownSorts(FieldSet.FILTER, name -> FieldSorts.of(fields.of(RecordKind.OPPORTUNITY), VALUES, name))
                .sort(BY_EXPECTED_CLOSE, OPPORTUNITY.CLOSE_KEY)
                .sort("value", OPPORTUNITY.VALUE)
                .sort("title", OPPORTUNITY.SEARCH_TEXT)
                .sort("createdAt", OPPORTUNITY.CREATED_AT)
                .sort("stageSince", OPPORTUNITY.STAGE_SINCE)
                .sort("closedAt", EverOrNever.neverFirst(OPPORTUNITY.CLOSED_AT))
                .sortedBy(BY_EXPECTED_CLOSE);
    }

    private Map<String, ListSpec.Filter> custom() {
        return FieldFilters.of(fields.of(RecordKind.OPPORTUNITY), VALUES, OPPORTUNITY.ID);
    }

    private ListSpec words(ListSpec spec) {
        return spec.filter("q", (name, operator, values) -> fragments(values))
                .filter("customerId", Filters.id(OPPORTUNITY.CUSTOMER_ID))
                .filter("owner", owner(OPPORTUNITY.OWNER_ID))
                .filter("territory", Filters.id(OPPORTUNITY.TERRITORY_ID))
                .filter("pipelineId", Filters.id(OPPORTUNITY.PIPELINE_ID))
                .filter("stageId", Filters.id(OPPORTUNITY.STAGE_ID))
                .filter("stage", Filters.oneOf(OPPORTUNITY.STANDARD_STAGE, OpportunityStage.class))
                .filter("open", Filters.yesOrNo(OPPORTUNITY.CLOSED_AT.isNull()))
                .filter("stalled", stalled())
                .filter("currency", Filters.text(OPPORTUNITY.CURRENCY))
                .filter("competitor", competitor())
                .filter("lossReason", Filters.text(OPPORTUNITY.LOSS_REASON))
                .filter("deleted", Filters.yesOrNo(OPPORTUNITY.DELETED_AT.isNotNull()));
    }

    private ListSpec numbers(ListSpec spec) {
        return spec.filter("value", Filters.number(OPPORTUNITY.VALUE))
                .filter("weighted", Filters.number(OPPORTUNITY.WEIGHTED))
                .filter("probability", Filters.small(OPPORTUNITY.PROBABILITY))
                .filter("expectedClose", DealDays.day(OPPORTUNITY.EXPECTED_CLOSE, OPPORTUNITY.CLOSE_KEY))
                .filter("nextStepDue", DealDays.day(OPPORTUNITY.NEXT_STEP_DUE, OPPORTUNITY.NEXT_STEP_DUE))
                .filter("month", days::inMonth)
                .filter("quarter", days::inQuarter)
                .filter("closedAt", days.closedAt())
                .filter("stageSince", Filters.moment(OPPORTUNITY.STAGE_SINCE, clock::zone))
                .filter("createdAt", Filters.moment(OPPORTUNITY.CREATED_AT, clock::zone))
                .filter("openedAt", Filters.moment(OPPORTUNITY.OPENED_AT, clock::zone));
    }

    /** Every word is somewhere in the title or the customer's name; in any order. */
    static Condition fragments(List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(SearchText.of(v).split(" ")))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(WORDS)
                .<Condition>map(w -> OPPORTUNITY.SEARCH_TEXT.like("%" + SearchText.escapeLike(w) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    static ListSpec.Filter owner(Field<UUID> owner) {
        return (name, operator, values) -> values.stream()
                .map(v -> switch (v) {
                    case "me" -> owner.eq(Acting.now().id());
                    case "none" -> owner.isNull();
                    default -> owner.eq(Filters.uuid(name, v));
                })
                .reduce(DSL.noCondition(), Condition::or);
    }

    private ListSpec.Filter stalled() {
        return Filters.knowing(EnumSet.of(Operator.EQ), (name, operator, values) -> {
            var wanted = Filters.yes(name, values);
            var stalled = stalledNow();
            return OPPORTUNITY.CLOSED_AT.isNull().and(wanted ? stalled : stalled.not());
        });
    }

    /** Open deals that have been in their stage for longer than it says is usual. */
    Condition stalledNow() {
        return stalledNow(pipelines.all());
    }

    Condition stalledNow(List<Pipeline> among) {
        var now = clock.now();
        return among.stream()
                .flatMap(p -> p.stages().stream())
                .filter(s -> !s.isClosed() && s.stalledAfterDays() != null)
                .map(s -> OPPORTUNITY.STAGE_ID.eq(s.id()).and(OPPORTUNITY.STAGE_SINCE.lt(now.minusDays(days(s)))))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    private static long days(Stage stage) {
        return stage.stalledAfterDays() == null ? 0 : stage.stalledAfterDays();
    }

    private static ListSpec.Filter competitor() {
        return (name, operator, values) -> values.stream()
                .<Condition>map(v -> DSL.val(v).eq(DSL.any(OPPORTUNITY.COMPETITORS)))
                .reduce(DSL.falseCondition(), Condition::or);
    }
}

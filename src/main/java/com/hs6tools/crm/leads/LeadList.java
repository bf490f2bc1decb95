package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.CUSTOM_VALUE;
import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_TAG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.CompanySize;
import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.FieldFilters;
import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.fields.FieldSorts;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.fields.ValueTable;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the list of leads can be filtered and sorted by. */
@Component
class LeadList implements Listed {
    static final List<String> OPEN =
            List.of(LeadStatus.NEW.name(), LeadStatus.CONTACTED.name(), LeadStatus.QUALIFIED.name());
    private static final ValueTable VALUES = new ValueTable(
            CUSTOM_VALUE,
            CUSTOM_VALUE.TENANT_ID,
            CUSTOM_VALUE.LEAD_ID,
            CUSTOM_VALUE.KEY,
            CUSTOM_VALUE.PLACE,
            CUSTOM_VALUE.CODE,
            CUSTOM_VALUE.WORD,
            CUSTOM_VALUE.NUMBER);
    private static final int WORDS = 8;
    /** As the index that serves it spells it. */
    private static final Field<BigDecimal> VALUE =
            field("case when {0} is null then 0 else {0} end", LEAD.EXPECTED_VALUE.getDataType(), LEAD.EXPECTED_VALUE);

    private final UnitClock clock;
    private final Settings settings;
    private final CustomFields fields;

    LeadList(UnitClock clock, Settings settings, CustomFields fields) {
        this.clock = clock;
        this.settings = settings;
        this.fields = fields;
    }

    @Override
    public ListSpec spec() {
        return times(words(ListSpec.by(LEAD.ID)))
                .own(FieldSet.FILTER, this::custom, this::custom)
                .ownSorts(FieldSet.FILTER, name -> FieldSorts.of(fields.of(RecordKind.LEAD), VALUES, name))
                .sort("createdAt", LEAD.CREATED_AT)
                .sort("updatedAt", LEAD.UPDATED_AT)
                .sort("name", LEAD.NAME_KEY)
                .sort("expectedValue", VALUE)
                .sort("firstResponseDueAt", EverOrNever.neverLast(LEAD.FIRST_RESPONSE_DUE_AT))
                .sort("nextFollowUpAt", EverOrNever.neverLast(LEAD.NEXT_FOLLOW_UP_AT))
                .sort("lastInteractionAt", EverOrNever.neverFirst(LEAD.LAST_INTERACTION_AT))
                .sortedBy("-createdAt");
    }

    private Map<String, ListSpec.Filter> custom() {
        return FieldFilters.of(fields.of(RecordKind.LEAD), VALUES, LEAD.ID);
    }

    private ListSpec words(ListSpec spec) {
        return spec.filter("q", LeadList::fragments)
                .filter("status", Filters.oneOf(LEAD.STATUS, LeadStatus.class))
                .filter("open", Filters.yesOrNo(LEAD.STATUS.in(OPEN)))
                .filter("source", Filters.oneOf(LEAD.SOURCE, LeadSource.class))
                .filter("referral", Filters.text(LEAD.REFERRAL))
                .filter("referrer", Filters.id(LEAD.REFERRED_BY))
                .filter("referralLink", Filters.id(LEAD.REFERRAL_LINK_ID))
                .filter("owner", LeadList::owner)
                .filter("tag", Filters.knowing(EnumSet.of(Operator.EQ, Operator.NE, Operator.EMPTY), LeadList::tag))
                .filter("industry", Filters.text(LEAD.INDUSTRY))
                .filter("companySize", Filters.oneOf(LEAD.COMPANY_SIZE, CompanySize.class))
                .filter("country", Filters.text(LEAD.COUNTRY))
                .filter("city", Filters.text(LEAD.CITY))
                .filter("territory", Filters.id(LEAD.TERRITORY_ID))
                .filter("lostReason", Filters.text(LEAD.LOST_REASON))
                .filter("externalId", Filters.text(LEAD.EXTERNAL_ID))
                .filter("email", Filters.key(LEAD.EMAIL_KEY, v -> Objects.requireNonNullElse(ContactKeys.email(v), "")))
                .filter("phone", Filters.key(LEAD.PHONE, this::phone))
                .filter("customerId", Filters.id(LEAD.CUSTOMER_ID))
                .filter("expectedValue", Filters.number(LEAD.EXPECTED_VALUE))
                .filter("deleted", Filters.yesOrNo(LEAD.DELETED_AT.isNotNull()));
    }

    private ListSpec times(ListSpec spec) {
        return spec.filter("createdAt", Filters.moment(LEAD.CREATED_AT, clock::zone))
                .filter("updatedAt", Filters.moment(LEAD.UPDATED_AT, clock::zone))
                .filter("convertedAt", Filters.moment(LEAD.CONVERTED_AT, clock::zone))
                .filter("firstResponseAt", Filters.moment(LEAD.FIRST_RESPONSE_AT, clock::zone))
                .filter("firstResponseDueAt", Filters.moment(LEAD.FIRST_RESPONSE_DUE_AT, clock::zone))
                .filter("nextFollowUpAt", Filters.moment(LEAD.NEXT_FOLLOW_UP_AT, clock::zone))
                .filter("lastInteractionAt", EverOrNever.filter(LEAD.LAST_INTERACTION_AT, clock::zone))
                .filter("unanswered", Filters.yesOrNo(unanswered()))
                .filter("overdue", this::overdue);
    }

    static Condition unanswered() {
        return LEAD.FIRST_RESPONSE_AT.isNull().and(LEAD.STATUS.eq(LeadStatus.NEW.name()));
    }

    /** Nobody answered, and somebody should have by now. */
    private Condition overdue(String name, Operator operator, List<String> values) {
        var late = unanswered().and(LEAD.FIRST_RESPONSE_DUE_AT.lt(clock.now()));
        return Filters.yes(name, values)
                ? late
                : DSL.coalesce(DSL.field(late), DSL.inline(false)).isFalse();
    }

    private static Condition fragments(String name, Operator operator, List<String> values) {
        return values.stream().map(v -> fragments(SearchText.of(v))).reduce(DSL.noCondition(), Condition::and);
    }

    /** Every word of the text is somewhere in the lead's names, addresses, numbers; in any order. */
    static Condition fragments(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(WORDS)
                .<Condition>map(w -> LEAD.SEARCH_TEXT.like("%" + SearchText.escapeLike(w) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static Condition owner(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> switch (v) {
                    case "me" -> LEAD.OWNER_ID.eq(Acting.now().id());
                    case "none" -> LEAD.OWNER_ID.isNull();
                    default -> LEAD.OWNER_ID.eq(Filters.uuid(name, v));
                })
                .reduce(DSL.noCondition(), Condition::or);
    }

    private static Condition tag(String name, Operator operator, List<String> values) {
        var named = LEAD_TAG.TAG_KEY.in(values.stream().map(LeadKeys::key).toList());
        return switch (operator) {
            case EQ -> LEAD.ID.in(carriers(named));
            case NE -> LEAD.ID.notIn(carriers(named));
            case EMPTY ->
                Filters.yes(name, values)
                        ? LEAD.ID.notIn(carriers(DSL.noCondition()))
                        : LEAD.ID.in(carriers(DSL.noCondition()));
            default -> throw Filters.unusable(name, operator);
        };
    }

    private static Select<Record1<UUID>> carriers(Condition which) {
        return select(LEAD_TAG.LEAD_ID).from(LEAD_TAG).where(LEAD_TAG.TENANT_ID.eq(Acting.tenant()), which);
    }

    private String phone(String typed) {
        return Objects.requireNonNullElse(
                ContactKeys.phone(typed, settings.current().phoneRegion()), "");
    }
}

package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.CUSTOM_VALUE;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.spi.CustomerFilter;
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
import com.hs6tools.crm.platform.text.SearchText;
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

/** What the list of customers can be filtered and sorted by. */
@Component
class CustomerList implements Listed {
    private static final ValueTable VALUES = new ValueTable(
            CUSTOM_VALUE,
            CUSTOM_VALUE.TENANT_ID,
            CUSTOM_VALUE.CUSTOMER_ID,
            CUSTOM_VALUE.KEY,
            CUSTOM_VALUE.PLACE,
            CUSTOM_VALUE.CODE,
            CUSTOM_VALUE.WORD,
            CUSTOM_VALUE.NUMBER);
    private static final int WORDS = 8;

    private final UnitClock clock;
    private final Settings settings;
    private final List<CustomerFilter> others;
    private final CustomFields fields;

    CustomerList(UnitClock clock, Settings settings, List<CustomerFilter> others, CustomFields fields) {
        this.clock = clock;
        this.settings = settings;
        this.others = others;
        this.fields = fields;
    }

    @Override
    public ListSpec spec() {
        var spec = numbers(words(ListSpec.by(CUSTOMER.ID)));
        others.forEach(f -> spec.filter(f.name(), f.on(CUSTOMER.ID), f.on(STANDING.CUSTOMER_ID)));
        return spec.own(FieldSet.FILTER, () -> custom(CUSTOMER.ID), () -> custom(STANDING.CUSTOMER_ID))
                .ownSorts(FieldSet.FILTER, name -> FieldSorts.of(fields.of(RecordKind.CUSTOMER), VALUES, name))
                .sort("name", CUSTOMER.NAME_KEY)
                .sort("createdAt", CUSTOMER.CREATED_AT)
                .sort("lifetimeValue", STANDING.LIFETIME_VALUE, STANDING.CUSTOMER_ID)
                .sort("healthScore", STANDING.HEALTH_SCORE, STANDING.CUSTOMER_ID)
                .sort("orderCount", STANDING.ORDER_COUNT, STANDING.CUSTOMER_ID)
                .sort("lastOrderAt", EverOrNever.neverFirst(STANDING.LAST_ORDER_AT), STANDING.CUSTOMER_ID)
                .sort("firstOrderAt", EverOrNever.neverFirst(STANDING.FIRST_ORDER_AT), STANDING.CUSTOMER_ID)
                .sort("lastInteractionAt", EverOrNever.neverFirst(STANDING.LAST_INTERACTION_AT), STANDING.CUSTOMER_ID)
                .sort("nextFollowUpAt", EverOrNever.neverFirst(STANDING.NEXT_FOLLOW_UP_AT), STANDING.CUSTOMER_ID)
                .sortedBy("-createdAt");
    }

    private Map<String, ListSpec.Filter> custom(Field<UUID> customer) {
        return FieldFilters.of(fields.of(RecordKind.CUSTOMER), VALUES, customer);
    }

    private ListSpec words(ListSpec spec) {
        return spec.filter("q", (name, operator, values) -> fragments(name, operator, values))
                .filter(
                        "type",
                        Filters.oneOf(CUSTOMER.TYPE, CustomerType.class),
                        Filters.oneOf(STANDING.TYPE, CustomerType.class))
                .filter("owner", owner(CUSTOMER.OWNER_ID), owner(STANDING.OWNER_ID))
                .filter("tag", label(LabelKind.TAG))
                .filter("category", label(LabelKind.CATEGORY))
                .filter("industry", Filters.text(CUSTOMER.INDUSTRY))
                .filter("companySize", Filters.oneOf(CUSTOMER.COMPANY_SIZE, CompanySize.class))
                .filter("country", Filters.text(CUSTOMER.COUNTRY), Filters.text(STANDING.COUNTRY))
                .filter("city", Filters.text(CUSTOMER.CITY), Filters.text(STANDING.CITY))
                .filter("leadSource", Filters.oneOf(CUSTOMER.LEAD_SOURCE, LeadSource.class))
                .filter("language", Filters.text(CUSTOMER.LANGUAGE))
                .filter("externalId", Filters.text(CUSTOMER.EXTERNAL_ID))
                .filter(
                        "email",
                        Filters.key(CUSTOMER.EMAIL_KEY, v -> Objects.requireNonNullElse(CustomerKeys.email(v), "")))
                .filter("phone", Filters.key(CUSTOMER.PHONE_KEY, this::phone))
                .filter("createdAt", Filters.moment(CUSTOMER.CREATED_AT, clock::zone))
                .filter("deleted", Filters.yesOrNo(CUSTOMER.DELETED_AT.isNotNull()));
    }

    private ListSpec numbers(ListSpec spec) {
        return spec.filter("territory", Filters.id(STANDING.TERRITORY_ID))
                .filter("tier", Filters.oneOf(STANDING.TIER, CustomerTier.class))
                .filter("lifecycleStage", Filters.oneOf(STANDING.STAGE, LifecycleStage.class))
                .filter("shopSegment", Filters.oneOf(STANDING.SHOP_SEGMENT, ShopSegment.class))
                .filter("rfmGroup", Filters.text(STANDING.RFM_GROUP))
                .filter("healthScore", Filters.small(STANDING.HEALTH_SCORE))
                .filter("orderCount", Filters.integer(STANDING.ORDER_COUNT))
                .filter("lifetimeValue", Filters.number(STANDING.LIFETIME_VALUE))
                .filter("lastOrderAt", EverOrNever.filter(STANDING.LAST_ORDER_AT, clock::zone))
                .filter("firstOrderAt", EverOrNever.filter(STANDING.FIRST_ORDER_AT, clock::zone))
                .filter("lastInteractionAt", EverOrNever.filter(STANDING.LAST_INTERACTION_AT, clock::zone))
                .filter("nextFollowUpAt", EverOrNever.filter(STANDING.NEXT_FOLLOW_UP_AT, clock::zone));
    }

    /** Every word of the value is somewhere in the customer's names, addresses, numbers; in any order. */
    static Condition fragments(String name, Operator operator, List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(SearchText.of(v).split(" ")))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(WORDS)
                .<Condition>map(w -> CUSTOMER.SEARCH_TEXT.like("%" + SearchText.escapeLike(w) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }

    private static ListSpec.Filter owner(Field<UUID> owner) {
        return (name, operator, values) -> values.stream()
                .map(v -> switch (v) {
                    case "me" -> owner.eq(Acting.now().id());
                    case "none" -> owner.isNull();
                    default -> owner.eq(Filters.uuid(name, v));
                })
                .reduce(DSL.noCondition(), Condition::or);
    }

    private static ListSpec.Filter label(LabelKind kind) {
        return Filters.knowing(
                EnumSet.of(Operator.EQ, Operator.NE, Operator.EMPTY),
                (name, operator, values) -> label(name, operator, values, kind));
    }

    private static Condition label(String name, Operator operator, List<String> values, LabelKind kind) {
        var named = LABEL.NAME_KEY.in(values.stream().map(CustomerKeys::nameKey).toList());
        return switch (operator) {
            case EQ -> CUSTOMER.ID.in(carriers(kind, named));
            case NE -> CUSTOMER.ID.notIn(carriers(kind, named));
            case EMPTY ->
                Filters.yes(name, values)
                        ? CUSTOMER.ID.notIn(carriers(kind, DSL.noCondition()))
                        : CUSTOMER.ID.in(carriers(kind, DSL.noCondition()));
            default -> throw Filters.unusable(name, operator);
        };
    }

    private static Select<Record1<UUID>> carriers(LabelKind kind, Condition which) {
        return select(CUSTOMER_LABEL.CUSTOMER_ID)
                .from(CUSTOMER_LABEL)
                .join(LABEL)
                .on(LABEL.TENANT_ID.eq(CUSTOMER_LABEL.TENANT_ID), LABEL.ID.eq(CUSTOMER_LABEL.LABEL_ID))
                .where(CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()), LABEL.KIND.eq(inline(kind.name())), which);
    }

    private String phone(String typed) {
        return Objects.requireNonNullElse(
                CustomerKeys.phone(typed, settings.current().phoneRegion()), "");
    }
}

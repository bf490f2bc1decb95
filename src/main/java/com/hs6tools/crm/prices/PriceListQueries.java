package com.hs6tools.crm.prices;

import static com.hs6tools.crmdb.prices.Tables.PRICE_ITEM;
import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST;
import static com.hs6tools.crmdb.prices.Tables.PRICE_LIST_CUSTOMER;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.customers.CustomerTier;
import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crm.prices.PriceListDetails.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads price lists. */
@Component
class PriceListQueries implements Listed {
    private static final int MOST_NAMES = KeepPriceList.MOST_CUSTOMERS;
    private static final Field<Integer> CUSTOMERS = field(select(countDistinct(PRICE_LIST_CUSTOMER.CUSTOMER_ID))
                    .from(PRICE_LIST_CUSTOMER)
                    .where(
                            PRICE_LIST_CUSTOMER.TENANT_ID.eq(PRICE_LIST.TENANT_ID),
                            PRICE_LIST_CUSTOMER.LIST_ID.eq(PRICE_LIST.ID)))
            .as("customers");
    private static final Field<Integer> ITEMS = field(select(count())
                    .from(PRICE_ITEM)
                    .where(PRICE_ITEM.TENANT_ID.eq(PRICE_LIST.TENANT_ID), PRICE_ITEM.LIST_ID.eq(PRICE_LIST.ID)))
            .as("items");

    private final DSLContext sql;
    private final UnitClock clock;

    PriceListQueries(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public ListSpec spec() {
        return ListSpec.by(PRICE_LIST.ID)
                .filter("q", PriceListQueries::named)
                .filter("currency", Filters.text(PRICE_LIST.CURRENCY))
                .filter("audience", Filters.oneOf(PRICE_LIST.AUDIENCE, Audience.class))
                .filter("tier", Filters.oneOf(PRICE_LIST.TIER, CustomerTier.class))
                .filter(
                        "customerId",
                        (name, operator, values) -> PRICE_LIST.ID.in(select(PRICE_LIST_CUSTOMER.LIST_ID)
                                .from(PRICE_LIST_CUSTOMER)
                                .where(
                                        PRICE_LIST_CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                                        PRICE_LIST_CUSTOMER.CUSTOMER_ID.in(values.stream()
                                                .map(v -> Filters.uuid(name, v))
                                                .toList()))))
                .filter(
                        "holdsToday",
                        Filters.knowing(
                                EnumSet.of(Operator.EQ),
                                (name, operator, values) -> Filters.yes(name, values)
                                        ? holdsToday()
                                        : holdsToday().not()))
                .sort("name", PRICE_LIST.NAME_KEY)
                .sort("createdAt", PRICE_LIST.CREATED_AT)
                .sortedBy("name");
    }

    Page<PriceListRow> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec(), parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(row())
                .select(sortedBy)
                .from(PRICE_LIST)
                .where(PRICE_LIST.TENANT_ID.eq(Acting.tenant()), request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r), r.get(sortedBy)));
        var visible = PRICE_LIST.TENANT_ID.eq(Acting.tenant());
        var total = request.counted() ? (Long) Count.of(sql, PRICE_LIST, visible.and(request.filters())) : null;
        return Page.of(request, rows, PriceListRow::id, total);
    }

    PriceListDetails find(UUID id) {
        var row = sql.select(row())
                .from(PRICE_LIST)
                .where(PRICE_LIST.TENANT_ID.eq(Acting.tenant()), PRICE_LIST.ID.eq(id))
                .fetchOptional(this::row)
                .orElseThrow(() -> new NotFound("This price list"));
        return new PriceListDetails(row, members(id));
    }

    private List<Member> members(UUID list) {
        var customer = com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
        return sql.selectDistinct(customer.ID, customer.NAME)
                .from(PRICE_LIST_CUSTOMER)
                .join(customer)
                .on(
                        customer.TENANT_ID.eq(PRICE_LIST_CUSTOMER.TENANT_ID),
                        customer.ID.eq(PRICE_LIST_CUSTOMER.CUSTOMER_ID))
                .where(
                        PRICE_LIST_CUSTOMER.TENANT_ID.eq(Acting.tenant()),
                        PRICE_LIST_CUSTOMER.LIST_ID.eq(list),
                        Customers.visible(customer.ID))
                .orderBy(customer.NAME, customer.ID)
                .limit(MOST_NAMES)
                .fetch(r -> new Member(r.value1(), r.value2()));
    }

    private List<SelectField<?>> row() {
        return List.of(
                PRICE_LIST.ID,
                PRICE_LIST.VERSION,
                PRICE_LIST.NAME,
                PRICE_LIST.CURRENCY,
                PRICE_LIST.AUDIENCE,
                PRICE_LIST.TIER,
                PRICE_LIST.VALID_FROM,
                PRICE_LIST.VALID_UNTIL,
                PRICE_LIST.ACTIVE,
                CUSTOMERS,
                ITEMS,
                PRICE_LIST.CREATED_AT,
                PRICE_LIST.UPDATED_AT);
    }

    private PriceListRow row(Record r) {
        var from = r.get(PRICE_LIST.VALID_FROM);
        var until = r.get(PRICE_LIST.VALID_UNTIL);
        var today = clock.today();
        var tier = r.get(PRICE_LIST.TIER);
        return new PriceListRow(
                r.get(PRICE_LIST.ID),
                r.get(PRICE_LIST.VERSION),
                r.get(PRICE_LIST.NAME),
                r.get(PRICE_LIST.CURRENCY),
                Audience.valueOf(r.get(PRICE_LIST.AUDIENCE)),
                tier == null ? null : CustomerTier.valueOf(tier),
                from,
                until,
                r.get(PRICE_LIST.ACTIVE),
                r.get(PRICE_LIST.ACTIVE)
                        && (from == null || !from.isAfter(today))
                        && (until == null || !until.isBefore(today)),
                r.get(CUSTOMERS),
                r.get(ITEMS),
                r.get(PRICE_LIST.CREATED_AT),
                r.get(PRICE_LIST.UPDATED_AT));
    }

    private Condition holdsToday() {
        var today = inline(clock.today());
        return condition(PRICE_LIST.ACTIVE)
                .and(PRICE_LIST.VALID_FROM.isNull().or(PRICE_LIST.VALID_FROM.le(today)))
                .and(PRICE_LIST.VALID_UNTIL.isNull().or(PRICE_LIST.VALID_UNTIL.ge(today)));
    }

    private static Condition named(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> PRICE_LIST.NAME_KEY.like("%" + SearchText.escapeLike(SearchText.of(v)) + "%"))
                .map(Condition.class::cast)
                .reduce(DSL.falseCondition(), Condition::or);
    }
}

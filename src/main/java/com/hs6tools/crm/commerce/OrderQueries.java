package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;
import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.commerce.Tables.PURCHASE_LINE;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders, returns and adjustments, straight into what the API answers. */
@Component
class OrderQueries implements Listed {
    private static final Field<String> CUSTOMER_NAME = field(select(PUB_CUSTOMER.NAME)
                    .from(PUB_CUSTOMER)
                    .where(PUB_CUSTOMER.TENANT_ID.eq(PURCHASE.TENANT_ID), PUB_CUSTOMER.ID.eq(PURCHASE.CUSTOMER_ID)))
            .as("customer_name");

    private static final List<SelectField<?>> ROW = List.of(
            PURCHASE.ID,
            PURCHASE.KIND,
            PURCHASE.EXTERNAL_ID,
            PURCHASE.NUMBER,
            PURCHASE.CUSTOMER_ID,
            CUSTOMER_NAME,
            PURCHASE.STATUS,
            PURCHASE.PAYMENT_STATUS,
            PURCHASE.PLACED_AT,
            PURCHASE.CURRENCY,
            PURCHASE.TOTAL,
            PURCHASE.REFUNDED,
            PURCHASE.LINE_COUNT);

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    OrderQueries(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Page<OrderRow> page(MultiValueMap<String, String> parameters) {
        return page(parameters, PurchaseScope.visible());
    }

    /** Of one customer, whom the caller has been allowed to see. */
    Page<OrderRow> page(UUID customer, MultiValueMap<String, String> parameters) {
        return page(parameters, PurchaseScope.visible().and(PURCHASE.CUSTOMER_ID.eq(customer)));
    }

    private Page<OrderRow> page(MultiValueMap<String, String> parameters, Condition visible) {
        var request = ListRequest.read(spec(), parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(ROW)
                .select(sortedBy)
                .from(PURCHASE)
                .where(visible, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r), r.get(sortedBy)));
        var total = request.counted() ? count(visible.and(request.filters())) : null;
        return Page.of(request, rows, OrderRow::id, total);
    }

    /** Everything the list's filters show, from a cursor: for exports. */
    Stream<OrderRow> stream(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec(), parameters);
        return sql.select(ROW)
                .from(PURCHASE)
                .where(PurchaseScope.visible(), request.filters())
                .orderBy(request.orderBy())
                .fetchSize(500)
                .fetchStream()
                .map(OrderQueries::row);
    }

    List<OrderRow> latest(UUID customer, int most) {
        return sql.select(ROW)
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(Acting.tenant()), PURCHASE.CUSTOMER_ID.eq(customer))
                .orderBy(PURCHASE.PLACED_AT.desc(), PURCHASE.ID.desc())
                .limit(inline(most))
                .fetch(OrderQueries::row);
    }

    OrderDetails find(UUID id) {
        return sql.select(ROW)
                .select(
                        PURCHASE.VERSION,
                        PURCHASE.DISCOUNT,
                        PURCHASE.SHIPPING,
                        PURCHASE.COUNTED,
                        PURCHASE.COUNTRY,
                        PURCHASE.SHIPPING_ADDRESS,
                        PURCHASE.CREATED_AT,
                        PURCHASE.UPDATED_AT)
                .from(PURCHASE)
                .where(PurchaseScope.visible(), PURCHASE.ID.eq(id))
                .fetchOptional(r -> OrderDetails.of(row(r), r, json, lines(id)))
                .orElseThrow(() -> new NotFound("This order"));
    }

    private List<OrderDetails.Line> lines(UUID purchase) {
        return sql.select(
                        PURCHASE_LINE.NUMBER,
                        PURCHASE_LINE.PRODUCT_ID,
                        PRODUCT.SKU,
                        org.jooq.impl.DSL.coalesce(PURCHASE_LINE.NAME, PRODUCT.NAME),
                        PURCHASE_LINE.QUANTITY,
                        PURCHASE_LINE.UNIT_PRICE,
                        PURCHASE_LINE.DISCOUNT,
                        PURCHASE_LINE.TAX,
                        PURCHASE_LINE.AMOUNT,
                        PURCHASE_LINE.ADJUSTMENT)
                .from(PURCHASE_LINE)
                .join(PRODUCT)
                .on(PRODUCT.TENANT_ID.eq(PURCHASE_LINE.TENANT_ID), PRODUCT.ID.eq(PURCHASE_LINE.PRODUCT_ID))
                .where(PURCHASE_LINE.TENANT_ID.eq(Acting.tenant()), PURCHASE_LINE.PURCHASE_ID.eq(purchase))
                .orderBy(PURCHASE_LINE.NUMBER)
                .fetch(r -> new OrderDetails.Line(
                        r.value1(),
                        r.value2(),
                        r.value3(),
                        r.value4(),
                        Money.plain(r.value5()),
                        Money.plain(r.value6()),
                        Money.plain(r.value7()),
                        Money.plain(r.value8()),
                        Money.plain(r.value9()),
                        r.value10()));
    }

    private long count(Condition condition) {
        return Count.of(sql, PURCHASE, condition);
    }

    @Override
    public ListSpec spec() {
        return ListSpec.by(PURCHASE.ID)
                .filter("q", NumberFragment.filter(PURCHASE.NUMBER))
                .filter("kind", Filters.oneOf(PURCHASE.KIND, PurchaseKind.class))
                .filter("status", Filters.oneOf(PURCHASE.STATUS, OrderStatus.class))
                .filter("paymentStatus", Filters.oneOf(PURCHASE.PAYMENT_STATUS, PaymentStatus.class))
                .filter("customerId", Filters.id(PURCHASE.CUSTOMER_ID))
                .filter("number", Filters.text(PURCHASE.NUMBER))
                .filter("externalId", Filters.text(PURCHASE.EXTERNAL_ID))
                .filter("currency", Filters.text(PURCHASE.CURRENCY))
                .filter("country", Filters.text(PURCHASE.COUNTRY))
                .filter("placedAt", Filters.moment(PURCHASE.PLACED_AT, clock::zone))
                .filter("total", Filters.number(PURCHASE.TOTAL))
                .sort("placedAt", PURCHASE.PLACED_AT)
                .sort("total", PURCHASE.TOTAL)
                .sort("number", PURCHASE.NUMBER)
                .sortedBy("-placedAt");
    }

    private static OrderRow row(Record r) {
        BigDecimal total = r.get(PURCHASE.TOTAL);
        return new OrderRow(
                r.get(PURCHASE.ID),
                r.get(PURCHASE.KIND),
                r.get(PURCHASE.EXTERNAL_ID),
                r.get(PURCHASE.NUMBER),
                r.get(PURCHASE.CUSTOMER_ID),
                r.get(CUSTOMER_NAME),
                r.get(PURCHASE.STATUS),
                r.get(PURCHASE.PAYMENT_STATUS),
                r.get(PURCHASE.PLACED_AT),
                r.get(PURCHASE.CURRENCY),
                Money.plain(total),
                Money.plain(r.get(PURCHASE.REFUNDED)),
                r.get(PURCHASE.LINE_COUNT));
    }
}

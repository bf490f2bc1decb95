package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static com.hs6tools.crmdb.identity.Tables.PUB_PERSON;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static com.hs6tools.crmdb.quotes.Tables.QUOTE_LINE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads lists of quotes, straight into what the API answers. */
@Component
class QuoteQueries implements Listed {
    static final Field<String> CUSTOMER_NAME = field(select(PUB_CUSTOMER.NAME)
                    .from(PUB_CUSTOMER)
                    .where(PUB_CUSTOMER.TENANT_ID.eq(QUOTE.TENANT_ID), PUB_CUSTOMER.ID.eq(QUOTE.CUSTOMER_ID)))
            .as("customer_name");
    static final Field<String> OWNER_NAME = field(select(PUB_PERSON.NAME)
                    .from(PUB_PERSON)
                    .where(PUB_PERSON.TENANT_ID.eq(QUOTE.TENANT_ID), PUB_PERSON.ID.eq(QUOTE.OWNER_ID)))
            .as("owner_name");
    private static final List<SelectField<?>> ROW = List.of(
            QUOTE.ID,
            QUOTE.VERSION,
            QUOTE.NUMBER,
            QUOTE.REVISION,
            QUOTE.STATUS,
            QUOTE.CUSTOMER_ID,
            CUSTOMER_NAME,
            QUOTE.OPPORTUNITY_ID,
            QUOTE.OWNER_ID,
            OWNER_NAME,
            QUOTE.TITLE,
            QUOTE.CURRENCY,
            QUOTE.TOTAL,
            QUOTE.LINE_COUNT,
            QUOTE.VALID_UNTIL,
            QUOTE.SENT_AT,
            QUOTE.VIEWED_AT,
            QUOTE.DECIDED_AT,
            QUOTE.REVISED_BY,
            QUOTE.ORDER_ID,
            QUOTE.APPROVAL,
            QUOTE.CREATED_AT,
            QUOTE.UPDATED_AT);

    private final DSLContext sql;
    private final PersonalDataReads reads;
    private final UnitClock clock;

    QuoteQueries(DSLContext sql, PersonalDataReads reads, UnitClock clock) {
        this.sql = sql;
        this.reads = reads;
        this.clock = clock;
    }

    Page<QuoteRow> page(MultiValueMap<String, String> parameters) {
        return page(parameters, there());
    }

    /** Of one customer, whom the caller has been allowed to see. */
    Page<QuoteRow> page(UUID customer, MultiValueMap<String, String> parameters) {
        return page(parameters, there().and(QUOTE.CUSTOMER_ID.eq(customer)));
    }

    private Page<QuoteRow> page(MultiValueMap<String, String> parameters, Condition visible) {
        var request = ListRequest.read(spec(), parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var rows = sql.select(ROW)
                .select(sortedBy)
                .from(QUOTE)
                .where(visible, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch(r -> new Page.Sorted<>(row(r), r.get(sortedBy)));
        var total = request.counted() ? (Long) Count.of(sql, QUOTE, visible.and(request.filters())) : null;
        var page = Page.of(request, rows, QuoteRow::id, total);
        reads.listed(
                "quotes.listed",
                "quote",
                page.items().stream().map(QuoteRow::id).toList());
        return page;
    }

    /** Everything the list's filters show, from a cursor: for exports. */
    Stream<QuoteRow> stream(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec(), parameters);
        return sql.select(ROW)
                .from(QUOTE)
                .where(there(), request.filters())
                .orderBy(request.orderBy())
                .fetchSize(500)
                .fetchStream()
                .map(QuoteQueries::row);
    }

    List<QuoteRow> latest(UUID customer, int most) {
        return sql.select(ROW)
                .from(QUOTE)
                .where(there(), QUOTE.CUSTOMER_ID.eq(customer))
                .orderBy(QUOTE.CREATED_AT.desc(), QUOTE.ID.desc())
                .limit(inline(most))
                .fetch(QuoteQueries::row);
    }

    private static Condition there() {
        return QuoteScope.visible().and(QUOTE.DELETED_AT.isNull());
    }

    @Override
    public ListSpec spec() {
        return ListSpec.by(QUOTE.ID)
                .filter("q", QuoteWords::filter)
                .filter("status", Filters.oneOf(QUOTE.STATUS, QuoteStatus.class))
                .filter("customerId", Filters.id(QUOTE.CUSTOMER_ID))
                .filter("opportunityId", Filters.id(QUOTE.OPPORTUNITY_ID))
                .filter("productId", QuoteQueries::withProduct)
                .filter("owner", QuoteOwner::condition)
                .filter("number", Filters.text(QUOTE.NUMBER))
                .filter("currency", Filters.text(QUOTE.CURRENCY))
                .filter("total", Filters.number(QUOTE.TOTAL))
                .filter("validUntil", DayFilter.of(QUOTE.VALID_UNTIL))
                .filter("createdAt", Filters.moment(QUOTE.CREATED_AT, clock::zone))
                .filter("approval", Filters.oneOf(QUOTE.APPROVAL, Approval.class))
                .filter("sentAt", Filters.moment(QUOTE.SENT_AT, clock::zone))
                .filter("decidedAt", Filters.moment(QUOTE.DECIDED_AT, clock::zone))
                .filter("revised", Filters.yesOrNo(QUOTE.REVISED_BY.isNotNull()))
                .filter("converted", Filters.yesOrNo(QUOTE.ORDER_ID.isNotNull()))
                .sort("createdAt", QUOTE.CREATED_AT)
                .sort("number", QUOTE.NUMBER)
                .sort("total", QUOTE.TOTAL)
                .sort("validUntil", QUOTE.VALID_UNTIL)
                .sortedBy("-createdAt");
    }

    private static Condition withProduct(String name, Operator operator, List<String> values) {
        return QUOTE.ID.in(select(QUOTE_LINE.QUOTE_ID)
                .from(QUOTE_LINE)
                .where(
                        QUOTE_LINE.TENANT_ID.eq(Acting.tenant()),
                        QUOTE_LINE.PRODUCT_ID.in(
                                values.stream().map(v -> Filters.uuid(name, v)).toList())));
    }

    static QuoteRow row(Record r) {
        return new QuoteRow(
                r.get(QUOTE.ID),
                r.get(QUOTE.VERSION),
                r.get(QUOTE.NUMBER),
                r.get(QUOTE.REVISION),
                QuoteStatus.valueOf(r.get(QUOTE.STATUS)),
                r.get(QUOTE.CUSTOMER_ID),
                Objects.requireNonNullElse(r.get(CUSTOMER_NAME), ""),
                r.get(QUOTE.OPPORTUNITY_ID),
                r.get(QUOTE.OWNER_ID),
                r.get(OWNER_NAME),
                r.get(QUOTE.TITLE),
                r.get(QUOTE.CURRENCY),
                Amounts.plain(r.get(QUOTE.TOTAL)),
                r.get(QUOTE.LINE_COUNT),
                r.get(QUOTE.VALID_UNTIL),
                r.get(QUOTE.SENT_AT),
                r.get(QUOTE.VIEWED_AT),
                r.get(QUOTE.DECIDED_AT),
                r.get(QUOTE.REVISED_BY),
                r.get(QUOTE.ORDER_ID),
                approval(r.get(QUOTE.APPROVAL)),
                r.get(QUOTE.CREATED_AT),
                r.get(QUOTE.UPDATED_AT));
    }

    private static @Nullable Approval approval(@Nullable String state) {
        return state == null ? null : Approval.valueOf(state);
    }
}

package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.STANDING;

import com.hs6tools.crm.platform.export.ListExport;
import com.hs6tools.crm.platform.query.Columns;
import com.hs6tools.crm.platform.query.Count;
import com.hs6tools.crm.platform.query.ListPart;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads pages of the list of customers, and the whole of it for a file. */
@Component
class CustomerListQueries {
    private static final int ROWS_AT_A_TIME = 500;
    private static final int NAMED_IN_TRAIL = 200;
    private static final Field<Object> SORTED_BY = DSL.field(DSL.name("sorted_by"));

    private final DSLContext sql;
    private final CustomerList list;
    private final CustomerRows rows;
    private final PersonalDataReads reads;

    CustomerListQueries(DSLContext sql, CustomerList list, CustomerRows rows, PersonalDataReads reads) {
        this.sql = sql;
        this.list = list;
        this.rows = rows;
        this.reads = reads;
    }

    Page<Customer> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var found = request.fetch(rowsShown(request, parameters));
        var mapper = rows.read(found);
        var sortedBy = Columns.of(found, SORTED_BY);
        var page = Page.of(
                request,
                found.map(r -> new Page.Sorted<>(mapper.map(r), r.get(sortedBy))),
                Customer::id,
                request.counted() ? count(request, parameters) : null);
        reads.listed(
                "customers.listed",
                "customer",
                page.items().stream().map(Customer::id).toList());
        return page;
    }

    private Function<ListPart, SelectConditionStep<Record>> rowsShown(
            ListRequest request, MultiValueMap<String, String> parameters) {
        var scope = request.sortId() == STANDING.CUSTOMER_ID
                ? CustomerScope.visible(STANDING.TENANT_ID, STANDING.OWNER_ID)
                : CustomerScope.visible();
        return part ->
                rows.select(rows.ofList(), part.sortField().as(SORTED_BY)).where(shown(scope, parameters));
    }

    /** How PostgreSQL would go about a page: for the test that every sort has its index. */
    String plan(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        return request.queries(rowsShown(request, parameters))
                .map(q -> rows.plan(q.apply(request.limit())))
                .collect(Collectors.joining("\n"));
    }

    /** The request is checked at once; the rows run when the file is written. Owners are told by id only. */
    ListExport.Rows<Customer> export(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(list.spec(), parameters);
        var shown = shown(CustomerScope.visible(), parameters);
        return () -> {
            var cursor = request.whole(rows.select(rows.ofList()).where(shown))
                    .fetchSize(ROWS_AT_A_TIME)
                    .fetchLazy();
            var mapper = rows.mapper(cursor.recordType());
            var trail = new Trail(String.valueOf(parameters));
            return cursor.stream()
                    .map(mapper::map)
                    .peek(trail::saw)
                    .onClose(trail::note)
                    .onClose(cursor::close);
        };
    }

    /** Deleted customers are listed only when asked for; those merged into others are not deleted, nor there. */
    private static Condition shown(Condition scope, MultiValueMap<String, String> parameters) {
        var visible = CustomerColumns.tenant().and(scope);
        return visible.and(
                parameters.containsKey("deleted") ? CUSTOMER.MERGED_INTO.isNull() : CUSTOMER.DELETED_AT.isNull());
    }

    private long count(ListRequest request, MultiValueMap<String, String> parameters) {
        return Count.of(
                sql,
                CustomerColumns.from(),
                shown(CustomerScope.visible(), parameters).and(request.filters()));
    }

    /** What an export really gave away, also when the reader hung up half-way. */
    private final class Trail {
        private final ArrayList<UUID> first = new ArrayList<>();
        private final AtomicLong count = new AtomicLong();
        private final String filter;

        Trail(String filter) {
            this.filter = filter;
        }

        void saw(Customer customer) {
            count.incrementAndGet();
            if (first.size() < NAMED_IN_TRAIL) {
                first.add(customer.id());
            }
        }

        void note() {
            reads.note(new PersonalDataReads.Read("customers.exported", "customer", first, count.get(), filter));
        }
    }
}

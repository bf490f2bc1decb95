package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListRequest;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Listed;
import com.hs6tools.crm.platform.query.Page;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what is to do. */
@Component
class TaskQueries implements Listed {
    private final DSLContext sql;
    private final Customers customers;
    private final PersonalDataReads reads;
    private final ListSpec spec;

    TaskQueries(DSLContext sql, Customers customers, UnitClock clock, PersonalDataReads reads) {
        this.sql = sql;
        this.customers = customers;
        this.reads = reads;
        this.spec = ListSpec.by(TASK.ID)
                .filter("q", TaskWords::filter)
                .filter("customerId", Filters.id(TASK.CUSTOMER_ID))
                .filter("assignee", Assignee::condition)
                .filter("done", Filters.yesOrNo(TASK.DONE_AT.isNotNull()))
                .filter("due", EverOrNever.filterNeverLast(TASK.DUE_AT, clock::zone))
                .filter("createdAt", Filters.moment(TASK.CREATED_AT, clock::zone))
                .filter("doneAt", EverOrNever.filter(TASK.DONE_AT, clock::zone))
                .sort("due", EverOrNever.neverLast(TASK.DUE_AT))
                .sort("doneAt", EverOrNever.neverFirst(TASK.DONE_AT))
                .sort("createdAt", TASK.CREATED_AT)
                .sortedBy("due");
    }

    @Override
    public ListSpec spec() {
        return spec;
    }

    Page<Task> page(MultiValueMap<String, String> parameters) {
        var request = ListRequest.read(spec, parameters);
        var sortedBy = request.sortField().as("sorted_by");
        var shown = TASK.TENANT_ID.eq(Acting.tenant()).and(ofKept()).and(Customers.visible(TASK.CUSTOMER_ID));
        var rows = sql.select(TASK.asterisk(), sortedBy)
                .from(TASK)
                .where(shown, request.page())
                .orderBy(request.orderBy())
                .limit(request.fetch())
                .fetch();
        var names = customers.names(rows.intoSet(TASK.CUSTOMER_ID));
        reads.listed("tasks.listed", "customer", names.keySet());
        var page = rows.map(r -> new Page.Sorted<>(task(r, names), r.get(sortedBy)));
        return Page.of(
                request,
                page,
                Task::id,
                request.counted() ? (long) sql.fetchCount(TASK, shown.and(request.filters())) : null);
    }

    Task find(UUID id) {
        return fetch(TASK.ID.eq(id).and(Customers.visible(TASK.CUSTOMER_ID)), List.of(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("This task"));
    }

    /** What is open for one customer, the most urgent first. */
    List<Task> open(UUID customer, int most) {
        return fetch(
                TASK.CUSTOMER_ID.eq(customer).and(TASK.DONE_AT.isNull()),
                List.of(TASK.DUE_AT.asc().nullsLast(), TASK.ID.asc()),
                most);
    }

    /** Nobody goes on with the tasks of a deleted customer, until he is restored. */
    private static Condition ofKept() {
        return exists(selectOne()
                .from(CUSTOMER)
                .where(
                        CUSTOMER.TENANT_ID.eq(TASK.TENANT_ID),
                        CUSTOMER.ID.eq(TASK.CUSTOMER_ID),
                        CUSTOMER.DELETED_AT.isNull()));
    }

    private List<Task> fetch(Condition which, List<SortField<?>> order, int most) {
        var rows = sql.selectFrom(TASK)
                .where(TASK.TENANT_ID.eq(Acting.tenant()), which)
                .orderBy(order)
                .limit(inline(most))
                .fetch();
        var names = customers.names(rows.intoSet(TASK.CUSTOMER_ID));
        return rows.map(r -> task(r, names));
    }

    private static Task task(Record r, Map<UUID, String> names) {
        return new Task(
                r.get(TASK.ID),
                r.get(TASK.VERSION),
                r.get(TASK.CUSTOMER_ID),
                names.get(r.get(TASK.CUSTOMER_ID)),
                r.get(TASK.TITLE),
                r.get(TASK.DUE_AT),
                r.get(TASK.ASSIGNEE_ID),
                r.get(TASK.ASSIGNEE_NAME),
                r.get(TASK.DONE_AT) != null,
                r.get(TASK.DONE_AT),
                r.get(TASK.DONE_BY_NAME),
                r.get(TASK.CREATED_BY_NAME),
                r.get(TASK.CREATED_AT));
    }
}

package com.hs6tools.crm.customers.calendar;

import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.CalendarSource;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.query.EverOrNever;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Open tasks: those to come first, undated ones behind them; of those overdue the latest. */
@Component
class TaskCalendar implements CalendarSource {
    private static final int MOST_TO_COME = 1_500;
    private static final int MOST_OVERDUE = 500;

    private final DSLContext sql;
    private final Customers customers;
    private final UnitClock clock;

    TaskCalendar(DSLContext sql, Customers customers, UnitClock clock) {
        this.sql = sql;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return "customers:read";
    }

    @Override
    public List<Entry> toDo() {
        var rows = selects().flatMap(s -> s.fetch().stream()).toList();
        var names = customers.names(
                rows.stream().map(r -> r.get(TASK.CUSTOMER_ID)).distinct().toList());
        return rows.stream().map(r -> entry(r, names)).toList();
    }

    /** How PostgreSQL would go about it: for the test that it walks the index of open tasks. */
    List<String> plans() {
        return selects().map(s -> sql.explain(s).plan()).toList();
    }

    private Stream<Select<? extends Record>> selects() {
        var due = EverOrNever.neverLast(TASK.DUE_AT);
        var now = clock.now();
        return Stream.of(
                select(condition("{0} >= {1}", due, val(now)), due.asc(), MOST_TO_COME),
                select(condition("{0} < {1}", due, val(now)), due.desc(), MOST_OVERDUE));
    }

    private Select<? extends Record> select(Condition when, SortField<?> order, int most) {
        return sql.select(TASK.ID, TASK.TITLE, TASK.CUSTOMER_ID, TASK.DUE_AT, TASK.VERSION, TASK.UPDATED_AT)
                .from(TASK)
                .where(
                        TASK.TENANT_ID.eq(Acting.tenant()),
                        TASK.ASSIGNEE_ID.eq(Acting.now().id()),
                        TASK.DONE_AT.isNull(),
                        when,
                        Customers.visible(TASK.CUSTOMER_ID))
                .orderBy(order)
                .limit(inline(most));
    }

    private static Entry entry(Record r, Map<UUID, String> names) {
        var customer = r.get(TASK.CUSTOMER_ID);
        return new Entry(
                "task-" + r.get(TASK.ID),
                r.get(TASK.TITLE),
                names.get(customer),
                r.get(TASK.DUE_AT),
                null,
                r.get(TASK.VERSION),
                r.get(TASK.UPDATED_AT),
                "/customers/" + customer,
                "customer",
                customer);
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.customers.spi.CalendarSource;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Whom of his open leads somebody has to come back to, and when. */
@Component
class LeadCalendar implements CalendarSource {
    private static final int MOST_TO_COME = 1_000;
    private static final int MOST_OVERDUE = 500;

    private final DSLContext sql;
    private final UnitClock clock;

    LeadCalendar(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return "leads:read";
    }

    @Override
    public List<Entry> toDo() {
        return selects()
                .flatMap(s -> s.fetch().stream())
                .map(LeadCalendar::entry)
                .toList();
    }

    /** How PostgreSQL would go about it: for the test that it walks the index of follow-ups. */
    List<String> plans() {
        return selects().map(s -> sql.explain(s).plan()).toList();
    }

    private Stream<Select<? extends Record>> selects() {
        var now = clock.now();
        return Stream.of(
                select(LEAD.NEXT_FOLLOW_UP_AT.ge(now), LEAD.NEXT_FOLLOW_UP_AT.asc(), MOST_TO_COME),
                select(LEAD.NEXT_FOLLOW_UP_AT.lt(now), LEAD.NEXT_FOLLOW_UP_AT.desc(), MOST_OVERDUE));
    }

    private Select<? extends Record> select(Condition when, SortField<?> order, int most) {
        return sql.select(LEAD.ID, LEAD.NAME, LEAD.NEXT_ACTION, LEAD.NEXT_FOLLOW_UP_AT, LEAD.VERSION, LEAD.UPDATED_AT)
                .from(LEAD)
                .where(
                        LeadScope.visible(),
                        LEAD.OWNER_ID.eq(Acting.now().id()),
                        LEAD.DELETED_AT.isNull(),
                        // written out, so that the index of open leads is known to hold them
                        LEAD.STATUS.in(inline("NEW"), inline("CONTACTED"), inline("QUALIFIED")),
                        when)
                .orderBy(order)
                .limit(inline(most));
    }

    private static Entry entry(Record r) {
        var id = r.get(LEAD.ID);
        return new Entry(
                "lead-" + id,
                Objects.requireNonNullElse(r.get(LEAD.NEXT_ACTION), r.get(LEAD.NAME)),
                r.get(LEAD.NAME),
                r.get(LEAD.NEXT_FOLLOW_UP_AT),
                null,
                r.get(LEAD.VERSION),
                r.get(LEAD.UPDATED_AT),
                "/leads/" + id,
                "lead",
                id);
    }
}

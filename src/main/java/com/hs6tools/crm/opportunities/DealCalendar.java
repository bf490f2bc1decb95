package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.customers.spi.CalendarSource;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The next step of each of somebody's open deals, on the day it is due. */
@Component
class DealCalendar implements CalendarSource {
    private static final int MOST = 1_000;

    private final DSLContext sql;
    private final Customers customers;

    DealCalendar(DSLContext sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public List<Entry> toDo() {
        var rows = sql.select(
                        OPPORTUNITY.ID,
                        OPPORTUNITY.TITLE,
                        OPPORTUNITY.CUSTOMER_ID,
                        OPPORTUNITY.NEXT_STEP,
                        OPPORTUNITY.NEXT_STEP_DUE,
                        OPPORTUNITY.VERSION,
                        OPPORTUNITY.UPDATED_AT)
                .from(OPPORTUNITY)
                .where(
                        OpportunityScope.visible(),
                        OPPORTUNITY.OWNER_ID.eq(Acting.now().id()),
                        OPPORTUNITY.DELETED_AT.isNull(),
                        OPPORTUNITY.CLOSED_AT.isNull(),
                        OPPORTUNITY.NEXT_STEP_DUE.isNotNull())
                .orderBy(OPPORTUNITY.NEXT_STEP_DUE.desc(), OPPORTUNITY.ID)
                .limit(inline(MOST))
                .fetch();
        var names = customers.names(rows.intoSet(OPPORTUNITY.CUSTOMER_ID));
        return rows.map(r -> entry(r, names));
    }

    private static Entry entry(Record r, Map<UUID, String> names) {
        var customer = r.get(OPPORTUNITY.CUSTOMER_ID);
        return new Entry(
                "opportunity-" + r.get(OPPORTUNITY.ID),
                Objects.requireNonNullElse(r.get(OPPORTUNITY.NEXT_STEP), r.get(OPPORTUNITY.TITLE)),
                names.get(customer),
                null,
                r.get(OPPORTUNITY.NEXT_STEP_DUE),
                r.get(OPPORTUNITY.VERSION),
                r.get(OPPORTUNITY.UPDATED_AT),
                "/opportunities/" + r.get(OPPORTUNITY.ID),
                "customer",
                customer);
    }
}

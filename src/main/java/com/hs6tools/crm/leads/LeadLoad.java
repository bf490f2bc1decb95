package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.count;

import com.hs6tools.crm.identity.Staff;
import com.hs6tools.crm.platform.clock.UnitClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has how many open leads, among those the acting person may see. */
@Component
class LeadLoad {
    /** @param id null for the leads that nobody has yet */
    @Schema(name = "LeadLoad")
    record Person(@Nullable UUID id, @Nullable String name, int open, int unanswered, int overdue) {}

    private final DSLContext sql;
    private final Staff staff;
    private final UnitClock clock;

    LeadLoad(DSLContext sql, Staff staff, UnitClock clock) {
        this.sql = sql;
        this.staff = staff;
        this.clock = clock;
    }

    /** The busiest first. */
    List<Person> people() {
        var unanswered = count().filterWhere(LeadList.unanswered());
        var overdue = count().filterWhere(LeadList.unanswered(), LEAD.FIRST_RESPONSE_DUE_AT.lt(clock.now()));
        var rows = sql.select(LEAD.OWNER_ID, count(), unanswered, overdue)
                .from(LEAD)
                .where(LeadScope.visible(), LEAD.DELETED_AT.isNull(), LEAD.STATUS.in(LeadList.OPEN))
                .groupBy(LEAD.OWNER_ID)
                .fetch();
        var names = staff.names(
                rows.getValues(LEAD.OWNER_ID).stream().filter(Objects::nonNull).toList());
        return rows.stream()
                .map(r -> new Person(
                        r.value1(),
                        r.value1() == null ? null : names.get(r.value1()),
                        r.value2(),
                        r.value3(),
                        r.value4()))
                .sorted(Comparator.comparingInt(Person::open).reversed())
                .toList();
    }
}

package com.hs6tools.crm.customers.companies;

import static com.hs6tools.crmdb.customers.Tables.COMPANY;

import com.hs6tools.crm.customers.spi.BelongingRows;
import com.hs6tools.crm.customers.spi.CustomerBelongings;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** The companies directly below a merged one. */
record Subsidiaries(BelongingRows rows, DSLContext sql, Hierarchy hierarchy) implements CustomerBelongings {
    @Override
    public String kind() {
        return rows.kind();
    }

    @Override
    public long count(UUID customer) {
        return rows.count(customer);
    }

    /** @throws StateConflict when the survivor is somewhere below: it would come to stand above itself */
    @Override
    public List<UUID> giveAll(UUID from, UUID to) {
        hierarchy.lock();
        if (hierarchy.isAbove(from, to)) {
            throw new StateConflict(
                    "The company that would stay belongs to the one that would be merged into it. Merge them the other way"
                            + " round, or take it out of the group first.",
                    "BELOW",
                    List.of("merge the other way round"),
                    "other_way_round");
        }
        return rows.giveAll(from, to);
    }

    /** What was tied together since may go round in a circle with what comes back: then the returned one stands alone. */
    @Override
    public void give(Collection<UUID> records, UUID from, UUID to) {
        hierarchy.lock();
        rows.give(records, from, to);
        if (hierarchy.isAbove(to, to)) {
            sql.update(COMPANY)
                    .setNull(COMPANY.PARENT_ID)
                    .where(COMPANY.TENANT_ID.eq(Acting.tenant()), COMPANY.CUSTOMER_ID.eq(to))
                    .execute();
        }
    }
}

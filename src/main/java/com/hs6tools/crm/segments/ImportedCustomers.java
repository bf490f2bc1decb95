package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.commerce.Tables.PUB_PURCHASE_CHANGE;
import static com.hs6tools.crmdb.customers.Tables.PUB_INTERACTION_CHANGE;
import static com.hs6tools.crmdb.customers.Tables.PUB_PROFILE;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.jobs.Jobs;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom an import changed: imports tell how many rows they took, not which; the rows themselves say when they changed. */
@Component
class ImportedCustomers {
    private final DSLContext sql;
    private final Jobs jobs;
    private final DueMembers due;

    ImportedCustomers(DSLContext sql, Jobs jobs, DueMembers due) {
        this.sql = sql;
        this.jobs = jobs;
        this.due = due;
    }

    /** @return false where it is not known when the import began */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean addToDue(UUID importJob) {
        try {
            var begun = jobs.find(importJob).createdAt();
            var p = PUB_PURCHASE_CHANGE;
            var i = PUB_INTERACTION_CHANGE;
            sql.execute("set local max_parallel_workers_per_gather = 2");
            due.add(select(PUB_PROFILE.ID)
                    .from(PUB_PROFILE)
                    .where(PUB_PROFILE.TENANT_ID.eq(Acting.tenant()), PUB_PROFILE.UPDATED_AT.ge(begun))
                    .union(select(p.CUSTOMER_ID)
                            .from(p)
                            .where(p.TENANT_ID.eq(Acting.tenant()), p.UPDATED_AT.ge(begun), p.CUSTOMER_ID.isNotNull()))
                    .union(select(i.CUSTOMER_ID)
                            .from(i)
                            .where(i.TENANT_ID.eq(Acting.tenant()), i.UPDATED_AT.ge(begun))));
            return true;
        } catch (NotFound e) {
            return false;
        }
    }
}

package com.hs6tools.crm.scoring;

import static com.hs6tools.crmdb.scoring.Tables.DUE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who waits to be scored again: some customers for their own facts, or everybody for their places among each other. */
@Component
class DueCustomers {
    private static final UUID EVERYBODY = new UUID(0, 0);

    private final DSLContext sql;

    DueCustomers(DSLContext sql) {
        this.sql = sql;
    }

    void add(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return;
        }
        var ids = field("unnest(?)", UUID.class, (Object) customers.toArray(UUID[]::new));
        sql.insertInto(DUE, DUE.TENANT_ID, DUE.CUSTOMER_ID)
                .select(sql.selectDistinct(org.jooq.impl.DSL.val(Acting.tenant()), ids))
                .onConflict(DUE.TENANT_ID, DUE.CUSTOMER_ID)
                .doUpdate()
                .set(DUE.SINCE, currentOffsetDateTime())
                .execute();
    }

    void addEverybody() {
        add(List.of(EVERYBODY));
    }

    boolean isEverybody() {
        return sql.fetchExists(DUE, DUE.TENANT_ID.eq(Acting.tenant()), DUE.CUSTOMER_ID.eq(EVERYBODY));
    }

    boolean isAnybody() {
        return sql.fetchExists(DUE, DUE.TENANT_ID.eq(Acting.tenant()));
    }

    /** What happens from now on is due again. */
    void everybodyBegins() {
        sql.deleteFrom(DUE)
                .where(DUE.TENANT_ID.eq(Acting.tenant()), DUE.CUSTOMER_ID.eq(EVERYBODY))
                .execute();
    }

    /** Takes some of the customers waiting off the list, those longest there first. */
    List<UUID> take(int limit) {
        var waiting = sql.select(DUE.CUSTOMER_ID)
                .from(DUE)
                .where(DUE.TENANT_ID.eq(Acting.tenant()), DUE.CUSTOMER_ID.ne(EVERYBODY))
                .orderBy(DUE.SINCE)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(DUE.CUSTOMER_ID);
        sql.deleteFrom(DUE)
                .where(DUE.TENANT_ID.eq(Acting.tenant()), DUE.CUSTOMER_ID.in(waiting))
                .execute();
        return waiting;
    }
}

package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.DUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.scoring.ScoreWatcher;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers to be held against the rules again. */
@Component
class DueMembers implements ScoreWatcher {
    private final DSLContext sql;
    private final Bell bell;

    DueMembers(DSLContext sql, Bell bell) {
        this.sql = sql;
        this.bell = bell;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void scored(Collection<UUID> customers) {
        add(customers);
    }

    /** Belongs to the transaction that found them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Collection<UUID> customers) {
        if (!customers.isEmpty()) {
            add(sql.select(field("unnest(?)", UUID.class, (Object) customers.toArray(UUID[]::new))));
        }
    }

    /** A row that is there already is locked, so that it is not taken before what made it due again can be seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(Select<Record1<UUID>> customers) {
        var found = customers.asTable("f", "customer_id");
        var id = found.field("customer_id", UUID.class);
        var added = sql.insertInto(DUE, DUE.TENANT_ID, DUE.CUSTOMER_ID)
                .select(selectDistinct(val(Acting.tenant()), id)
                        .from(found)
                        .where(id.isNotNull())
                        .orderBy(id)) // in one order, so that two cannot wait for each other
                .onConflict(DUE.TENANT_ID, DUE.CUSTOMER_ID)
                .doUpdate()
                .set(DUE.SINCE, field("clock_timestamp()", OffsetDateTime.class))
                .execute();
        if (added > 0) {
            bell.ringAfterCommit(Acting.tenant());
        }
        return added;
    }

    boolean isAnybody() {
        return sql.fetchExists(DUE, DUE.TENANT_ID.eq(Acting.tenant()));
    }

    /** Takes some off the list, those longest there first. */
    List<UUID> take(int most) {
        return sql.fetch("""
                        delete from segments.due
                        where tenant_id = ? and customer_id in (
                            select customer_id from segments.due where tenant_id = ? order by since limit ?
                            for update skip locked)
                        returning customer_id""", Acting.tenant(), Acting.tenant(), most).map(r -> r.get(0, UUID.class));
    }
}

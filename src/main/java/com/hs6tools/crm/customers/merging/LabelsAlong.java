package com.hs6tools.crm.customers.merging;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tags and categories: the survivor gets those he has not; the merged one keeps his for the day he comes back. */
@Component
class LabelsAlong {
    static final String KIND = "labels";

    private final DSLContext sql;
    private final MergeStore store;

    LabelsAlong(DSLContext sql, MergeStore store) {
        this.sql = sql;
        this.store = store;
    }

    List<UUID> missing(UUID from, UUID to) {
        return sql.select(CUSTOMER_LABEL.LABEL_ID)
                .from(CUSTOMER_LABEL)
                .where(
                        of(from),
                        CUSTOMER_LABEL.LABEL_ID.notIn(DSL.select(CUSTOMER_LABEL.LABEL_ID)
                                .from(CUSTOMER_LABEL)
                                .where(of(to))))
                .orderBy(CUSTOMER_LABEL.LABEL_ID)
                .fetch(CUSTOMER_LABEL.LABEL_ID);
    }

    List<UUID> add(UUID from, UUID to) {
        var missing = missing(from, to);
        missing.forEach(label -> sql.insertInto(CUSTOMER_LABEL)
                .set(CUSTOMER_LABEL.TENANT_ID, Acting.tenant())
                .set(CUSTOMER_LABEL.CUSTOMER_ID, to)
                .set(CUSTOMER_LABEL.LABEL_ID, label)
                .onConflictDoNothing()
                .execute());
        return missing;
    }

    void takeBack(MergeStore.Merge merge, Collection<UUID> labels, List<MergeStore.Merge> others) {
        for (var label : labels) {
            var heir = others.stream().filter(o -> carries(o.merged(), label)).findFirst();
            heir.ifPresentOrElse(
                    o -> store.passOn(merge.id(), KIND, label, o.id()),
                    () -> sql.deleteFrom(CUSTOMER_LABEL)
                            .where(of(merge.survivor()), CUSTOMER_LABEL.LABEL_ID.eq(label))
                            .execute());
        }
    }

    private boolean carries(UUID customer, UUID label) {
        return sql.fetchExists(CUSTOMER_LABEL, of(customer), CUSTOMER_LABEL.LABEL_ID.eq(label));
    }

    private static org.jooq.Condition of(UUID customer) {
        return CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()).and(CUSTOMER_LABEL.CUSTOMER_ID.eq(customer));
    }
}

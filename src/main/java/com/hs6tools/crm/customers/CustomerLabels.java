package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.LABEL;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tags and categories customers carry. A word not known yet becomes a label. */
@Component
class CustomerLabels {
    private final DSLContext sql;

    CustomerLabels(DSLContext sql) {
        this.sql = sql;
    }

    /** Names of the labels a customer carries, by name. */
    List<String> of(UUID customer, LabelKind kind) {
        return sql.select(LABEL.NAME)
                .from(CUSTOMER_LABEL)
                .join(LABEL)
                .on(LABEL.TENANT_ID.eq(CUSTOMER_LABEL.TENANT_ID), LABEL.ID.eq(CUSTOMER_LABEL.LABEL_ID))
                .where(
                        CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER_LABEL.CUSTOMER_ID.eq(customer),
                        LABEL.KIND.eq(kind.name()))
                .orderBy(LABEL.NAME_KEY)
                .fetch(LABEL.NAME);
    }

    /** Gives a customer just these labels of a kind. */
    void replace(UUID customer, LabelKind kind, Collection<String> names) {
        var wanted = ids(kind, names);
        sql.deleteFrom(CUSTOMER_LABEL)
                .where(
                        CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER_LABEL.CUSTOMER_ID.eq(customer),
                        CUSTOMER_LABEL.LABEL_ID.in(select(LABEL.ID)
                                .from(LABEL)
                                .where(LABEL.TENANT_ID.eq(Acting.tenant()), LABEL.KIND.eq(kind.name()))),
                        CUSTOMER_LABEL.LABEL_ID.notIn(wanted))
                .execute();
        if (!wanted.isEmpty()) {
            sql.insertInto(
                            CUSTOMER_LABEL,
                            CUSTOMER_LABEL.TENANT_ID,
                            CUSTOMER_LABEL.CUSTOMER_ID,
                            CUSTOMER_LABEL.LABEL_ID)
                    .valuesOfRows(wanted.stream()
                            .map(id -> row(val(Acting.tenant()), val(customer), val(id)))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** Ids of the labels with these names; new names are made. */
    List<UUID> ids(LabelKind kind, Collection<String> names) {
        var byKey = new LinkedHashMap<String, String>();
        names.forEach(n -> byKey.putIfAbsent(CustomerKeys.nameKey(n), n.strip()));
        if (byKey.isEmpty()) {
            return List.of();
        }
        // in the order of the keys, so that two writers who make the same words cannot wait for each other
        var rows = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> row(
                        val(Acting.tenant()), val(Ids.next()), val(kind.name()), val(e.getValue()), val(e.getKey())))
                .toList();
        sql.insertInto(LABEL, LABEL.TENANT_ID, LABEL.ID, LABEL.KIND, LABEL.NAME, LABEL.NAME_KEY)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
        return sql.select(LABEL.ID)
                .from(LABEL)
                .where(
                        LABEL.TENANT_ID.eq(Acting.tenant()),
                        LABEL.KIND.eq(kind.name()),
                        LABEL.NAME_KEY.in(byKey.keySet()))
                .fetch(LABEL.ID);
    }
}

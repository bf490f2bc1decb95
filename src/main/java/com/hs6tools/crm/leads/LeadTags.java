package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_TAG;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The words a shop gives to leads. */
@Component
class LeadTags {
    private final DSLContext sql;

    LeadTags(DSLContext sql) {
        this.sql = sql;
    }

    List<String> of(UUID lead) {
        return sql.select(LEAD_TAG.TAG)
                .from(LEAD_TAG)
                .where(LEAD_TAG.TENANT_ID.eq(Acting.tenant()), LEAD_TAG.LEAD_ID.eq(lead))
                .orderBy(LEAD_TAG.TAG_KEY)
                .fetch(LEAD_TAG.TAG);
    }

    /** Gives a lead just these. */
    void replace(UUID lead, Collection<String> tags) {
        sql.deleteFrom(LEAD_TAG)
                .where(LEAD_TAG.TENANT_ID.eq(Acting.tenant()), LEAD_TAG.LEAD_ID.eq(lead))
                .execute();
        add(lead, tags);
    }

    void add(UUID lead, Collection<String> tags) {
        var byKey = new TreeMap<String, String>();
        tags.forEach(t -> byKey.putIfAbsent(LeadKeys.key(t), t.strip()));
        if (!byKey.isEmpty()) {
            sql.insertInto(LEAD_TAG, LEAD_TAG.TENANT_ID, LEAD_TAG.LEAD_ID, LEAD_TAG.TAG_KEY, LEAD_TAG.TAG)
                    .valuesOfRows(byKey.entrySet().stream()
                            .map(e -> row(val(Acting.tenant()), val(lead), val(e.getKey()), val(e.getValue())))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}

package com.hs6tools.crm.analytics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The names of a few customers, looked up when an answer is shown. */
@Component
class CustomerNames {
    private final DSLContext sql;
    private final PersonalDataReads reads;

    CustomerNames(DSLContext sql, PersonalDataReads reads) {
        this.sql = sql;
        this.reads = reads;
    }

    Map<UUID, String> of(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        reads.listed("analytics.viewed", "customer", customers);
        var id = field(name("id"), UUID.class);
        var label = field(name("name"), String.class);
        return sql.select(id, label)
                .from(table(name("customers", "pub_customer")))
                .where(field(name("tenant_id"), UUID.class).eq(Acting.tenant()), id.in(customers))
                .fetchMap(id, label);
    }
}

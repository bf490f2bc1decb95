package com.hs6tools.crm.analytics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

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

    CustomerNames(DSLContext sql) {
        this.sql = sql;
    }

    Map<UUID, String> of(Collection<UUID> customers) {
        var id = field(name("id"), UUID.class);
        var label = field(name("name"), String.class);
        return sql.select(id, label)
                .from(table(name("customers", "pub_customer")))
                .where(field(name("tenant_id"), UUID.class).eq(Acting.tenant()), id.in(customers))
                .fetchMap(id, label);
    }
}

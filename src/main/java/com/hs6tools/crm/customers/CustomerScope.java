package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Which customers the acting person may see. */
final class CustomerScope {
    private CustomerScope() {}

    static Condition visible() {
        return visible(CUSTOMER.TENANT_ID, CUSTOMER.OWNER_ID);
    }

    /** In a table that holds a copy of the owner. */
    static Condition visible(Field<UUID> tenant, Field<UUID> owner) {
        var actor = Acting.now();
        var records = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> owner.in(actor.team());
            case OWN -> owner.eq(actor.id());
        };
        return tenant.eq(actor.tenant()).and(records);
    }
}

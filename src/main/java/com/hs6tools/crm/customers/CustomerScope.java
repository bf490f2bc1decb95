package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.Condition;

/** Which customers the acting person may see. */
final class CustomerScope {
    private CustomerScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var records = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> CUSTOMER.OWNER_ID.in(actor.team());
            case OWN -> CUSTOMER.OWNER_ID.eq(actor.id());
        };
        return CUSTOMER.TENANT_ID.eq(actor.tenant()).and(records);
    }
}

package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;
import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOMER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.Condition;

/** Which purchases the acting person may see: those of the customers he may see; guests belong to nobody. */
final class PurchaseScope {
    private PurchaseScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var mine = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> ownedBy(PUB_CUSTOMER.OWNER_ID.in(actor.team()));
            case OWN -> ownedBy(PUB_CUSTOMER.OWNER_ID.eq(actor.id()));
        };
        return PURCHASE.TENANT_ID.eq(actor.tenant()).and(mine);
    }

    private static Condition ownedBy(Condition owner) {
        return exists(selectOne()
                .from(PUB_CUSTOMER)
                .where(PUB_CUSTOMER.TENANT_ID.eq(PURCHASE.TENANT_ID), PUB_CUSTOMER.ID.eq(PURCHASE.CUSTOMER_ID), owner));
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.Condition;

/** Which links the acting person may see: those of customers he may see, and those that he or his team made. */
final class ReferralScope {
    private ReferralScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var records = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> REFERRAL_LINK.OWNER_ID.in(actor.team()).or(Customers.visible(REFERRAL_LINK.CUSTOMER_ID));
            case OWN -> REFERRAL_LINK.OWNER_ID.eq(actor.id()).or(Customers.visible(REFERRAL_LINK.CUSTOMER_ID));
        };
        return REFERRAL_LINK.TENANT_ID.eq(actor.tenant()).and(records);
    }
}

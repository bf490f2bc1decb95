package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PURCHASE;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.Condition;

/** Which purchases the acting person may see: those of the customers he may see; guests belong to nobody. */
final class PurchaseScope {
    private PurchaseScope() {}

    static Condition visible() {
        return PURCHASE.TENANT_ID.eq(Acting.tenant()).and(Customers.visible(PURCHASE.CUSTOMER_ID));
    }
}

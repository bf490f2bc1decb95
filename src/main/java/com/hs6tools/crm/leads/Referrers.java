package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.REFERRAL_LINK;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers and partners who recommend others. */
@Component
class Referrers {
    private final Customers customers;

    Referrers(Customers customers) {
        this.customers = customers;
    }

    /** @throws InvalidInput when somebody is named who is no customer that the acting person may see */
    void require(@Nullable UUID customer) {
        if (customer != null && customers.visibleNames(List.of(customer)).isEmpty()) {
            throw InvalidInput.field("referredBy", "There is no such customer.", "unknown_customer");
        }
    }

    /** Of those who may be seen. */
    Map<UUID, String> names(Collection<@Nullable UUID> ids) {
        var known = new HashSet<>(ids);
        known.remove(null);
        return customers.visibleNames(known);
    }

    /** Of a lead in a list: the partner whose link it came by. */
    static Field<String> partner() {
        return DSL.field(DSL.select(REFERRAL_LINK.PARTNER)
                .from(REFERRAL_LINK)
                .where(REFERRAL_LINK.TENANT_ID.eq(Acting.tenant()), REFERRAL_LINK.ID.eq(LEAD.REFERRAL_LINK_ID)));
    }
}

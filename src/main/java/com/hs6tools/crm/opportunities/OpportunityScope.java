package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Which deals the acting person may see: his own, his team's, or all. */
final class OpportunityScope {
    private OpportunityScope() {}

    static Condition visible() {
        return visible(OPPORTUNITY.TENANT_ID, OPPORTUNITY.OWNER_ID);
    }

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

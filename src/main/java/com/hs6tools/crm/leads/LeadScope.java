package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import org.jooq.Condition;

/** Which leads the acting person may see: his own, his team's, all; those nobody has yet, if he may hand them out. */
final class LeadScope {
    private LeadScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var records = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> orUnassigned(actor, LEAD.OWNER_ID.in(actor.team()));
            case OWN -> orUnassigned(actor, LEAD.OWNER_ID.eq(actor.id()));
        };
        return LEAD.TENANT_ID.eq(actor.tenant()).and(records);
    }

    private static Condition orUnassigned(Actor actor, Condition owned) {
        return actor.may(LeadsPermissions.ASSIGN) ? owned.or(LEAD.OWNER_ID.isNull()) : owned;
    }
}

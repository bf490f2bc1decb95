package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_CHANGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Begins the history of many leads at once. */
@Component
class LeadHistoryOfMany {
    private static final Field<UUID> NEW_ID = field("platform.new_id()", UUID.class);

    private final DSLContext sql;

    LeadHistoryOfMany(DSLContext sql) {
        this.sql = sql;
    }

    void created(List<UUID> leads) {
        if (leads.isEmpty()) {
            return;
        }
        var c = LEAD_CHANGE;
        sql.insertInto(c, c.TENANT_ID, c.ID, c.LEAD_ID, c.AT, c.KIND, c.TO_STATUS, c.ACTOR_ID, c.ACTOR_NAME)
                .select(select(
                                LEAD.TENANT_ID,
                                NEW_ID,
                                LEAD.ID,
                                LEAD.CREATED_AT,
                                inline(LeadChanges.Kind.CREATED.name()),
                                inline(LeadStatus.NEW.name()),
                                val(Acting.now().id(), UUID.class),
                                val(Acting.now().name()))
                        .from(LEAD)
                        .where(LEAD.TENANT_ID.eq(Acting.tenant()), LEAD.ID.in(leads)))
                .execute();
    }
}

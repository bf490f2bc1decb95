package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The few questions other modules may ask about leads. */
@Component
public class Leads {
    private final DSLContext sql;

    Leads(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @return the name the lead is shown by
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     */
    public String requireVisible(UUID id) {
        return sql.select(LEAD.NAME)
                .from(LEAD)
                .where(LeadScope.visible(), LEAD.ID.eq(id), LEAD.DELETED_AT.isNull())
                .fetchOptional(LEAD.NAME)
                .orElseThrow(() -> new NotFound("This lead"));
    }

    /** Names to show beside records of other modules; one look-up for a whole page of them. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(LEAD.ID, LEAD.NAME)
                        .from(LEAD)
                        .where(LEAD.TENANT_ID.eq(Acting.tenant()), LEAD.ID.in(ids))
                        .fetchMap(LEAD.ID, LEAD.NAME);
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_INTERACTION;

import com.hs6tools.crm.platform.files.FileHolder;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files that came with what was said with a lead. */
@Component
class LeadInteractionFiles implements FileHolder {
    private final DSLContext sql;
    private final LeadFiles leads;

    LeadInteractionFiles(DSLContext sql, LeadFiles leads) {
        this.sql = sql;
        this.leads = leads;
    }

    @Override
    public String kind() {
        return LeadFiles.OF_INTERACTION;
    }

    @Override
    public String permission() {
        return LeadsPermissions.READ;
    }

    @Override
    public Optional<Whose> whose(UUID record) {
        return sql.select(LEAD_INTERACTION.LEAD_ID)
                .from(LEAD_INTERACTION)
                .where(LEAD_INTERACTION.TENANT_ID.eq(Acting.tenant()), LEAD_INTERACTION.ID.eq(record))
                .fetchOptional(LEAD_INTERACTION.LEAD_ID)
                .flatMap(leads::whose);
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.files.AttachTarget;
import com.hs6tools.crm.platform.http.StateConflict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Files on leads. */
@Component
class LeadFiles implements AttachTarget {
    static final String KIND = "lead";
    static final String OF_INTERACTION = "lead_interaction";

    private final DSLContext sql;
    private final LeadStore store;

    LeadFiles(DSLContext sql, LeadStore store) {
        this.sql = sql;
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String permission() {
        return LeadsPermissions.READ;
    }

    @Override
    public Optional<Whose> whose(UUID record) {
        return sql.select(LEAD.NAME)
                .from(LEAD)
                .where(LeadScope.visible(), LEAD.ID.eq(record), LEAD.DELETED_AT.isNull())
                .fetchOptional(LEAD.NAME)
                .map(name -> new Whose(KIND, record, name));
    }

    @Override
    public Whose hold(UUID record) {
        var lead = store.lock(record);
        if (lead.getCustomerId() != null) {
            throw new StateConflict(
                    "This lead has become a customer, and its files are his. Change them there.",
                    LeadStatus.CONVERTED.name(),
                    List.of(),
                    "lead_converted");
        }
        return new Whose(KIND, record, lead.getName());
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.reads.PersonalDataReads;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Reads one lead, straight into what the API answers. */
@Component
class LeadQueries {
    private final LeadRows rows;
    private final PersonalDataReads reads;

    LeadQueries(LeadRows rows, PersonalDataReads reads) {
        this.rows = rows;
        this.reads = reads;
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    Lead find(UUID id) {
        var lead = one(LeadScope.visible().and(LEAD.DELETED_AT.isNull()), id);
        reads.viewed("lead.viewed", "lead", id, lead.name());
        return lead;
    }

    /** Just written by the acting person, who may have handed it to somebody else. */
    Lead written(UUID id) {
        return one(LEAD.TENANT_ID.eq(Acting.tenant()), id);
    }

    private Lead one(Condition visible, UUID id) {
        var found = rows.select(rows.ofRecord()).where(visible, LEAD.ID.eq(id)).fetch();
        if (found.isEmpty()) {
            throw new NotFound("This lead");
        }
        return rows.read(found).map(found.getFirst());
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the open leads of somebody who is away or has left to others. */
@Component
class HandOverLeads {
    private static final int AT_ONCE = 10_000;

    private final DSLContext sql;
    private final LeadOwners owners;
    private final HandOut handOut;
    private final HandlingStore handling;
    private final LeadBulkBatch batch;

    HandOverLeads(DSLContext sql, LeadOwners owners, HandOut handOut, HandlingStore handling, LeadBulkBatch batch) {
        this.sql = sql;
        this.owners = owners;
        this.handOut = handOut;
        this.handling = handling;
        this.batch = batch;
    }

    /**
     * @param to null to share them out among those who get new leads
     * @return how many were handed over: at most 10,000, the oldest first; again for the rest
     */
    @Transactional
    int handOver(@Nullable UUID from, @Nullable UUID to) {
        if (from == null) {
            throw InvalidInput.field("from", "This is needed.", "required");
        }
        var people = to == null ? others(from) : List.of(to);
        if (to != null) {
            owners.require(to);
        }
        var leads = sql.select(LEAD.ID)
                .from(LEAD)
                .where(
                        LeadScope.visible(),
                        LEAD.OWNER_ID.eq(from),
                        LEAD.DELETED_AT.isNull(),
                        LEAD.STATUS.in(LeadList.OPEN))
                .orderBy(LEAD.ID)
                .limit(AT_ONCE)
                .forNoKeyUpdate()
                .fetch(LEAD.ID);
        for (int p = 0; p < people.size(); p++) {
            give(share(leads, p, people.size()), people.get(p));
        }
        return leads.size();
    }

    private void give(List<UUID> leads, UUID owner) {
        if (!leads.isEmpty()) {
            var request = new LeadBulkRequest(LeadBulkRequest.Action.ASSIGN, leads, null, null, owner, null);
            batch.take(Ids.next(), request, leads);
            owners.tellAssigned(owner, leads.size());
        }
    }

    private List<UUID> others(UUID from) {
        var how = handling.current();
        var people = new ArrayList<>(handOut.present(how.people(), how.away()));
        people.remove(from);
        if (people.isEmpty()) {
            throw InvalidInput.field(
                    "to", "Nobody else gets new leads at present. Name who is to have these.", "nobody_left");
        }
        return people;
    }

    private static List<UUID> share(List<UUID> leads, int person, int people) {
        var share = new ArrayList<UUID>();
        for (int i = person; i < leads.size(); i += people) {
            share.add(leads.get(i));
        }
        return share;
    }
}

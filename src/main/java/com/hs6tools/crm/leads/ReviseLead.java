package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a lead says: named fields change, null clears, unnamed ones stay. A named status is moved to. */
@Component
class ReviseLead {
    private final LeadStore store;
    private final LeadTags tags;
    private final LeadOwners owners;
    private final MoveLead moves;
    private final Referrers referrers;
    private final RegisterLead.Told told;

    ReviseLead(
            LeadStore store,
            LeadTags tags,
            LeadOwners owners,
            Referrers referrers,
            MoveLead moves,
            RegisterLead.Told told) {
        this.referrers = referrers;
        this.store = store;
        this.tags = tags;
        this.owners = owners;
        this.moves = moves;
        this.told = told;
    }

    @Transactional
    void revise(UUID id, Patch<LeadInput> patch, @Nullable Long expectedVersion) {
        LeadRules.check(patch.value()).throwIfAny();
        var lead = store.lock(id);
        ExpectedVersion.check(expectedVersion, lead.getVersion());
        var changes = take(patch, lead);
        changeTags(lead.getId(), patch, changes);
        if (!changes.isEmpty()) {
            save(lead, changes);
        }
        if (patch.names("status") && patch.value().status() != null) {
            moves.towards(lead, patch.value().status(), patch.value().lostReason());
        }
    }

    private Map<String, Change> take(Patch<LeadInput> patch, LeadRecord lead) {
        var before = lead.into(LEAD);
        LeadField.PLAIN.stream().filter(f -> patch.names(f.name())).forEach(f -> f.take(patch.value(), lead));
        var wrong = LeadRules.check(patch.value());
        if (patch.names("customFields")) {
            store.changeCustomFields(patch.value().customFields(), lead, wrong);
        }
        LeadRules.hasName(wrong, store.derive(lead));
        wrong.throwIfAny();
        if (!Objects.equals(before.getOwnerId(), lead.getOwnerId())) {
            owners.require(lead.getOwnerId());
        }
        if (!Objects.equals(before.getReferredBy(), lead.getReferredBy())) {
            referrers.require(lead.getReferredBy());
        }
        return new LinkedHashMap<>(LeadField.changes(before, lead));
    }

    private void changeTags(UUID id, Patch<LeadInput> patch, Map<String, Change> changes) {
        if (patch.names("tags")) {
            var before = tags.of(id);
            tags.replace(id, Objects.requireNonNullElse(patch.value().tags(), List.of()));
            var after = tags.of(id);
            if (!before.equals(after)) {
                changes.put("tags", new Change(before, after));
            }
        }
    }

    private void save(LeadRecord lead, Map<String, Change> changes) {
        store.update(lead);
        if (changes.containsKey("ownerId")) {
            owners.tellAssigned(lead.getOwnerId(), lead.getId(), lead.getName());
        }
        told.changes().edited(lead.getId(), changes);
        told.events().publish(new LeadUpdated(lead.getId(), lead.getName(), changes));
    }
}

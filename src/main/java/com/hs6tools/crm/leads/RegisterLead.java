package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new lead into the records and finds somebody for it. */
@Component
class RegisterLead {
    /** What else a new lead needs. */
    @Component
    record Beginning(HandOut handOut, HandlingStore handling, Referrers referrers, UnitClock clock) {}

    private final LeadStore store;
    private final LeadTags tags;
    private final LeadOwners owners;
    private final Beginning beginning;
    private final Told told;

    /** Who hears of it. */
    @Component
    record Told(LeadChanges changes, Events events) {}

    RegisterLead(LeadStore store, LeadTags tags, LeadOwners owners, Beginning beginning, Told told) {
        this.store = store;
        this.tags = tags;
        this.owners = owners;
        this.beginning = beginning;
        this.told = told;
    }

    @Transactional
    UUID register(LeadInput input) {
        if (input.ownerId() != null) {
            owners.require(input.ownerId());
        }
        beginning.referrers().require(input.referredBy());
        return take(input, null, Map.of(), null, true);
    }

    /**
     * @param referral by which link it came
     * @param how what else the history is to say of where it came from
     */
    UUID take(LeadInput input, @Nullable Referral referral, Map<String, ?> how) {
        return take(input, referral, how, null, false);
    }

    /** @param askedAt since when he waits for an answer */
    UUID take(LeadInput input, Map<String, ?> how, OffsetDateTime askedAt) {
        return take(input, null, how, askedAt, false);
    }

    /** @param entered by somebody who can be told what is wrong */
    private UUID take(
            LeadInput input,
            @Nullable Referral referral,
            Map<String, ?> how,
            @Nullable OffsetDateTime askedAt,
            boolean entered) {
        var wrong = LeadRules.check(input);
        wrong.check(
                input.status() == null || input.status() == LeadStatus.NEW,
                "status",
                "A lead begins as NEW; move it from there.",
                "not_new");
        wrong.throwIfAny();
        var lead = store.blank();
        LeadField.PLAIN.forEach(f -> f.take(input, lead));
        if (entered) {
            store.takeCustomFields(input.customFields(), lead, wrong);
        } else {
            store.beginCustomFields(input.customFields(), lead);
        }
        LeadRules.hasName(wrong, store.derive(lead));
        wrong.throwIfAny();
        if (referral != null) {
            lead.setReferralLinkId(referral.link());
            lead.setReferredBy(referral.customer());
        }
        begin(lead, askedAt == null ? beginning.clock().now() : askedAt);
        store.insert(lead);
        tags.replace(lead.getId(), Objects.requireNonNullElse(input.tags(), List.of()));
        owners.tellAssigned(lead.getOwnerId(), lead.getId(), lead.getName());
        told.changes().moved(lead.getId(), null, LeadStatus.NEW, null, how);
        told.events().publish(new LeadCreated(lead.getId(), lead.getName(), LeadField.changes(store.blank(), lead)));
        return lead.getId();
    }

    Told told() {
        return told;
    }

    private void begin(LeadRecord lead, OffsetDateTime askedAt) {
        var minutes = beginning.handling().current().firstResponseMinutes();
        if (minutes != null) {
            lead.setFirstResponseDueAt(askedAt.plusMinutes(minutes));
        }
        if (lead.getOwnerId() == null) {
            lead.setOwnerId(beginning.handOut().ownerOf(lead));
        }
    }
}

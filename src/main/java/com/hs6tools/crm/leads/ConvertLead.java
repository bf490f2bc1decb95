package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.CompanySize;
import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.customers.Newcomers;
import com.hs6tools.crm.customers.Newcomers.Profile;
import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.activity.TakenOver;
import com.hs6tools.crm.customers.activity.TakenOver.Contact;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a customer of a lead, or lets it join one: profile, contacts, follow-up, deal, quote and status in one
 * transaction.
 */
@Component
class ConvertLead {
    /** What the customers are to know of it, and what is begun with them. */
    @Component
    record Customer(Newcomers newcomers, TakenOver takenOver, WhatFollows following) {}

    private final LeadStore store;
    private final Customer customer;
    private final LeadInteractionQueries contacts;
    private final LeadTags tags;
    private final RegisterLead.Told told;
    private final UnitClock clock;

    ConvertLead(
            LeadStore store,
            Customer customer,
            LeadInteractionQueries contacts,
            LeadTags tags,
            RegisterLead.Told told,
            UnitClock clock) {
        this.store = store;
        this.customer = customer;
        this.contacts = contacts;
        this.tags = tags;
        this.told = told;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Conversion.Preview preview(Lead lead) {
        var alike = customer.newcomers().alike(lead.email(), lead.phone());
        return new Conversion.Preview(lead.id(), alike, Conversion.suggested(alike), lead.moves());
    }

    /** @param joined whether the customer was there before */
    record Done(
            UUID customerId,
            boolean joined,
            @Nullable UUID opportunityId,
            @Nullable UUID quoteId) {
        static Done of(LeadRecord lead) {
            return new Done(lead.getCustomerId(), lead.getJoined(), lead.getOpportunityId(), lead.getQuoteId());
        }
    }

    /**
     * Asked again, answers what was done the first time.
     *
     * @throws StateConflict when the lead is lost, or became another customer
     * @throws CustomerToChoose when it is not clear which customer it joins
     * @throws com.hs6tools.crm.platform.http.InvalidInput (422) when the deal or the quote cannot be as it is asked for
     */
    @Transactional
    Done convert(UUID id, Conversion.Input input) {
        var lead = store.lock(id);
        var known = lead.getCustomerId();
        if (known != null && (input.customerId() == null || input.customerId().equals(known))) {
            return Done.of(lead);
        }
        LeadMove.CONVERT.require(LeadStatus.valueOf(lead.getStatus()));
        customer.newcomers().hold(lead.getEmail(), lead.getPhone());
        var joins = joins(lead, input);
        var profile = profile(lead);
        UUID customerId;
        if (joins == null) {
            customerId = customer.newcomers().register(profile);
        } else {
            customer.newcomers().complete(joins, profile);
            customerId = joins;
        }
        handOver(lead, customerId);
        customer.following().begin(lead, customerId, input);
        finish(lead, customerId, joins != null);
        return Done.of(lead);
    }

    /** @return the customer it joins, or null where one is to be made */
    private @Nullable UUID joins(LeadRecord lead, Conversion.Input input) {
        var asNew = Boolean.TRUE.equals(input.newCustomer());
        if (asNew && input.customerId() != null) {
            throw InvalidInput.field("newCustomer", "Either a customer to join, or a new one.", "contradiction");
        }
        if (asNew || input.customerId() != null) {
            return input.customerId();
        }
        var alike = customer.newcomers().alike(lead.getEmail(), lead.getPhone());
        var suggested = Conversion.suggested(alike);
        if (suggested == null && !alike.isEmpty()) {
            throw new CustomerToChoose(alike);
        }
        return suggested;
    }

    private Profile profile(LeadRecord l) {
        return new Profile(
                l.getFirstName(),
                l.getLastName(),
                l.getCompany(),
                l.getEmail(),
                l.getPhone(),
                l.getIndustry(),
                l.getCompanySize() == null ? null : CompanySize.valueOf(l.getCompanySize()),
                LeadSource.valueOf(l.getSource()),
                l.getOwnerId(),
                l.getNotes(),
                l.getLanguage(),
                l.getCountry(),
                l.getCity(),
                tags.of(l.getId()),
                store.customFields(l));
    }

    private void handOver(LeadRecord lead, UUID customerId) {
        customer.takenOver()
                .contacts(
                        customerId,
                        LeadFiles.OF_INTERACTION,
                        contacts.all(lead.getId()).stream()
                                .map(ConvertLead::contact)
                                .toList());
        customer.takenOver().files(customerId, LeadFiles.KIND, lead.getId());
        if (lead.getNextFollowUpAt() != null || lead.getNextAction() != null) {
            var title = lead.getNextAction() == null ? lead.getName() : lead.getNextAction();
            customer.takenOver().followUp(customerId, title, lead.getNextFollowUpAt());
        }
    }

    private static Contact contact(LeadInteraction i) {
        var said = new InteractionInput(
                i.type(),
                i.direction(),
                i.subject(),
                i.content(),
                i.outcome(),
                i.nextAction(),
                i.dueAt(),
                i.occurredAt(),
                i.durationMinutes(),
                i.answered(),
                i.fileIds());
        return new Contact(i.id(), said, i.occurredAt(), i.personId(), i.personName());
    }

    private void finish(LeadRecord lead, UUID customerId, boolean joined) {
        var from = LeadStatus.valueOf(lead.getStatus());
        lead.setStatus(LeadStatus.CONVERTED.name());
        lead.setCustomerId(customerId);
        lead.setJoined(joined);
        lead.setConvertedAt(clock.now());
        if (lead.getFirstResponseAt() == null) {
            lead.setFirstResponseAt(lead.getConvertedAt());
        }
        store.update(lead);
        told.changes().moved(lead.getId(), from, LeadStatus.CONVERTED, null, became(lead));
        told.events().publish(new LeadConverted(lead.getId(), lead.getName(), customerId, joined, changes(from, lead)));
    }

    private static Map<String, Object> became(LeadRecord lead) {
        var became = new LinkedHashMap<String, Object>();
        became.put("customerId", lead.getCustomerId());
        became.put("joined", lead.getJoined());
        if (lead.getOpportunityId() != null) {
            became.put("opportunityId", lead.getOpportunityId());
        }
        if (lead.getQuoteId() != null) {
            became.put("quoteId", lead.getQuoteId());
        }
        return became;
    }

    private static Map<String, Change> changes(LeadStatus from, LeadRecord lead) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("status", new Change(from.name(), LeadStatus.CONVERTED.name()));
        became(lead).forEach((field, value) -> {
            if (value instanceof UUID) {
                changes.put(field, new Change(null, value));
            }
        });
        return changes;
    }
}

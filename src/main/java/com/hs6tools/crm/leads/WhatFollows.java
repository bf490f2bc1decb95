package com.hs6tools.crm.leads;

import com.hs6tools.crm.opportunities.Opportunities;
import com.hs6tools.crm.opportunities.Opportunities.NewOpportunity;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.NotAllowed;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.quotes.Quotes;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a conversion begins beside the customer, where it is asked for: a deal, and a quote that belongs to it. */
@Component
class WhatFollows {
    private static final String OPPORTUNITIES = "opportunities:write";
    private static final String QUOTES = "quotes:write";

    private final Opportunities opportunities;
    private final Quotes quotes;

    WhatFollows(Opportunities opportunities, Quotes quotes) {
        this.opportunities = opportunities;
        this.quotes = quotes;
    }

    /** @throws NotAllowed when the acting person may not make what is asked for, or the unit does without it */
    static void requireRights(Conversion.Input input) {
        if (input.opportunity() != null) {
            require(OPPORTUNITIES);
        }
        if (input.quote() != null) {
            require(QUOTES);
        }
    }

    /**
     * In the conversion's transaction; the ids are noted in the lead.
     *
     * @throws InvalidInput (422) naming what is wrong by its place in the conversion
     */
    void begin(LeadRecord lead, UUID customerId, Conversion.Input input) {
        if (input.opportunity() != null) {
            var deal = deal(lead, customerId, input.opportunity());
            lead.setOpportunityId(within("opportunity", () -> opportunities.open(deal)));
            opportunities.takeFiles(lead.getOpportunityId(), LeadFiles.KIND, lead.getId());
        }
        if (input.quote() != null) {
            var offer = input.quote();
            lead.setQuoteId(within("quote", () -> quotes.draft(draft(lead, customerId, offer))));
        }
    }

    private static NewOpportunity deal(LeadRecord lead, UUID customerId, Conversion.Deal deal) {
        var currency = deal.currency() == null ? lead.getCurrency() : deal.currency();
        return new NewOpportunity(
                deal.title() == null ? title(lead) : deal.title(),
                customerId,
                deal.value() == null ? expected(lead, currency) : deal.value(),
                currency,
                deal.expectedClose(),
                lead.getOwnerId(),
                deal.nextStep() == null ? lead.getNextAction() : deal.nextStep(),
                lead.getMessage());
    }

    private static String title(LeadRecord lead) {
        return lead.getCompany() == null ? lead.getName() : lead.getCompany();
    }

    /** What the lead hoped for, unless the deal is in another currency. */
    private static @Nullable BigDecimal expected(LeadRecord lead, @Nullable String currency) {
        return lead.getCurrency() == null || lead.getCurrency().equals(currency) ? lead.getExpectedValue() : null;
    }

    private static Quotes.Draft draft(LeadRecord lead, UUID customerId, Conversion.Offer offer) {
        var lines = offer.lines() == null ? List.<Conversion.Line>of() : offer.lines();
        if (lines.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.field(
                    "lines", "A line is an object that names a product, or says what it is for.", "required");
        }
        return new Quotes.Draft(
                customerId,
                lead.getOpportunityId(),
                lead.getOwnerId(),
                offer.title(),
                null,
                null,
                lines.stream()
                        .map(l -> new Quotes.Line(l.productId(), l.name(), l.quantity(), l.unitPrice(), l.taxRate()))
                        .toList());
    }

    private static UUID within(String part, Supplier<UUID> making) {
        try {
            return making.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.errors().stream()
                    .map(e -> e.at(part + "." + e.field()))
                    .toList());
        }
    }

    private static void require(String right) {
        if (!Acting.now().may(right)) {
            throw new NotAllowed(right);
        }
    }
}

package com.hs6tools.crm.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demo shop's people hope to sell: leads, deals and quotes. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoSales {
    private final DemoLeads leads;
    private final DemoDeals deals;
    private final DemoOffers offers;
    private final DemoQuotes quotes;

    DemoSales(DemoLeads leads, DemoDeals deals, DemoOffers offers, DemoQuotes quotes) {
        this.leads = leads;
        this.deals = deals;
        this.offers = offers;
        this.quotes = quotes;
    }

    void write(ShopPlan plan) {
        leads.write(plan);
        deals.write(plan);
        offers.make(plan);
        quotes.make(plan);
        offers.limit(plan);
    }
}

package com.hs6tools.crm.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demo shop's people hope to sell, and to whom: companies, leads, deals and quotes. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoSales {
    private final DemoLeads leads;
    private final DemoDeals deals;
    private final DemoOffers offers;
    private final DemoQuotes quotes;
    private final DemoCompanies companies;

    DemoSales(DemoLeads leads, DemoDeals deals, DemoOffers offers, DemoQuotes quotes, DemoCompanies companies) {
        this.leads = leads;
        this.deals = deals;
        this.offers = offers;
        this.quotes = quotes;
        this.companies = companies;
    }

    void write(ShopPlan plan) {
        companies.write(plan);
        leads.write(plan);
        deals.write(plan);
        offers.make(plan);
        quotes.make(plan);
        offers.limit(plan);
    }
}

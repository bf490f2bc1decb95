package com.hs6tools.crm.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demo shop's people hope to sell: deals and quotes. */
@Component
@ConditionalOnBooleanProperty("hs6.demo")
class DemoSales {
    private final DemoDeals deals;
    private final DemoQuotes quotes;

    DemoSales(DemoDeals deals, DemoQuotes quotes) {
        this.deals = deals;
        this.quotes = quotes;
    }

    void write(ShopPlan plan) {
        deals.write(plan);
        quotes.make(plan);
    }
}

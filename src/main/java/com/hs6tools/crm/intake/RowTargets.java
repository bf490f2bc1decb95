package com.hs6tools.crm.intake;

import com.hs6tools.crm.commerce.OrderLineMerge;
import com.hs6tools.crm.commerce.StagedOrderLines;
import com.hs6tools.crm.commerce.StagedOrders;
import com.hs6tools.crm.commerce.StagedProducts;
import com.hs6tools.crm.customers.StagedCustomers;
import com.hs6tools.crm.customers.StagedInteractions;
import com.hs6tools.crm.customers.companies.StagedCompanies;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.leads.StagedLeads;
import com.hs6tools.crm.opportunities.StagedOpportunities;
import com.hs6tools.crm.platform.settings.Settings;
import java.time.ZoneId;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the target for the rows of an import. */
@Component
class RowTargets {
    private final DSLContext sql;
    private final JsonMapper json;
    private final Settings settings;
    private final People people;
    private final Shop shop;

    RowTargets(DSLContext sql, JsonMapper json, Settings settings, People people, Shop shop) {
        this.sql = sql;
        this.json = json;
        this.settings = settings;
        this.people = people;
        this.shop = shop;
    }

    /** What of the modules of people takes rows. */
    @Component
    record People(
            StagedCustomers customers,
            StagedCompanies companies,
            StagedInteractions interactions,
            StagedLeads leads,
            StagedOpportunities opportunities,
            OwnFields own) {}

    /** What of the commerce module takes rows. */
    @Component
    record Shop(StagedOrderLines lines, OrderLineMerge merge, StagedOrders orders, StagedProducts products) {}

    RowTarget of(FileImport asked, Cells cells) {
        var dryRun = asked.dryRun();
        var currency = Objects.requireNonNullElse(
                asked.options().currency(), settings.current().currency());
        return switch (asked.kind()) {
            case ORDER_LINES ->
                new OrderLineTarget(shop.lines(), shop.merge(), rules(asked.options(), currency), cells, dryRun);
            case ORDERS ->
                new OrderTarget(sql, json, shop.orders(), people.customers(), asked.options(), currency, cells, dryRun);
            case PRODUCTS -> new ProductTarget(sql, json, shop.products(), cells, dryRun);
            case CUSTOMERS ->
                new CustomerTarget(
                        sql,
                        json,
                        new CustomerTarget.Means(people.customers(), people.companies()),
                        cells,
                        own(RecordKind.CUSTOMER, cells),
                        dryRun);
            case INTERACTIONS ->
                new InteractionTarget(sql, json, people.interactions(), people.customers(), cells, dryRun);
            case LEADS -> new LeadTarget(sql, json, people.leads(), cells, own(RecordKind.LEAD, cells), dryRun);
            case OPPORTUNITIES ->
                new OpportunityTarget(
                        sql, json, deals(asked.options(), currency), cells, own(RecordKind.OPPORTUNITY, cells), dryRun);
        };
    }

    private OwnCells own(RecordKind record, Cells cells) {
        return new OwnCells(people.own().of(record), cells);
    }

    private OpportunityTarget.Means deals(ImportOptions options, String currency) {
        var zone = options.timeZone() == null ? settings.current().zone() : ZoneId.of(options.timeZone());
        return new OpportunityTarget.Means(people.opportunities(), people.customers(), zone, currency);
    }

    private static StagedOrderLines.Rules rules(ImportOptions options, String currency) {
        return new StagedOrderLines.Rules(
                currency,
                options.returnPrefix(),
                options.adjustmentPrefix(),
                Boolean.TRUE.equals(options.freeIsAdjustment()));
    }
}

package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.spi.SearchSource;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Deals in the search everywhere, by parts of their title and of the customer's name; open ones first. */
@Component
class OpportunitySearch implements SearchSource {
    private static final int CANDIDATES = 300;

    private final DSLContext sql;
    private final DealMapper rows;

    OpportunitySearch(DSLContext sql, DealMapper rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "opportunities";
    }

    @Override
    public String permission() {
        return OpportunitiesPermissions.READ;
    }

    @Override
    public List<Hit> find(Query query) {
        var mapper = rows.listed();
        var candidates = sql.select(OPPORTUNITY.ID)
                .from(OPPORTUNITY)
                .where(
                        OpportunityScope.visible(),
                        OPPORTUNITY.DELETED_AT.isNull(),
                        OpportunityList.fragments(List.of(query.folded())))
                .limit(CANDIDATES);
        return sql
                .select(OpportunityRows.COLUMNS)
                .from(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.in(candidates))
                .orderBy(DSL.field(OPPORTUNITY.CLOSED_AT.isNotNull()), OPPORTUNITY.CLOSE_KEY, OPPORTUNITY.ID)
                .limit(query.limit())
                .fetch(mapper)
                .stream()
                .map(deal -> hit(deal, query))
                .toList();
    }

    private static Hit hit(OpportunityRow deal, Query query) {
        var sum = deal.value().toPlainString() + " " + deal.currency();
        var byTitle = SearchText.of(deal.title()).contains(query.folded());
        return new Hit(
                deal.id(),
                deal.title(),
                deal.customerName() + ", " + sum,
                byTitle ? new Match("title", deal.title()) : new Match("customerName", deal.customerName()),
                "/opportunities/" + deal.id());
    }
}

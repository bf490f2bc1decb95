package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;
import static org.jooq.impl.DSL.noCondition;

import com.hs6tools.crm.platform.tenancy.Acting;
import org.jooq.Condition;

/** Which quotes the acting person may see: his own, his team's, or all. */
final class QuoteScope {
    private QuoteScope() {}

    static Condition visible() {
        var actor = Acting.now();
        var records = switch (actor.scope()) {
            case ALL -> noCondition();
            case TEAM -> QUOTE.OWNER_ID.in(actor.team());
            case OWN -> QUOTE.OWNER_ID.eq(actor.id());
        };
        return QUOTE.TENANT_ID.eq(actor.tenant()).and(records);
    }
}

package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The filter by whose quotes they are: {@code me}, {@code none} or a person's id. */
final class QuoteOwner {
    private QuoteOwner() {}

    static Condition condition(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> switch (v) {
                    case "me" -> QUOTE.OWNER_ID.eq(Acting.now().id());
                    case "none" -> QUOTE.OWNER_ID.isNull();
                    default -> QUOTE.OWNER_ID.eq(Filters.uuid(name, v));
                })
                .reduce(DSL.noCondition(), Condition::or);
    }
}

package com.hs6tools.crm.quotes;

import static com.hs6tools.crmdb.quotes.Tables.QUOTE;

import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds quotes by parts of their number, title and customer's name, in any script and order. */
final class QuoteWords {
    private static final int MOST = 8;

    private QuoteWords() {}

    static Condition filter(String name, Operator operator, List<String> values) {
        return values.stream().map(v -> all(SearchText.of(v))).reduce(DSL.falseCondition(), Condition::or);
    }

    static Condition all(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST)
                .<Condition>map(w -> QUOTE.SEARCH_TEXT.like("%" + SearchText.escapeLike(w) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }
}

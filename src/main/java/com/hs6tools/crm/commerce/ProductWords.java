package com.hs6tools.crm.commerce;

import static com.hs6tools.crmdb.commerce.Tables.PRODUCT;

import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds products by parts of their words, in any script and order. */
final class ProductWords {
    private static final int MOST = 8;

    private ProductWords() {}

    static Condition filter(String name, Operator operator, List<String> values) {
        return values.stream().map(v -> all(SearchText.of(v))).reduce(DSL.falseCondition(), Condition::or);
    }

    static Condition all(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST)
                .<Condition>map(w -> PRODUCT.SEARCH_TEXT.like("%" + SearchText.escapeLike(w) + "%"))
                .reduce(DSL.noCondition(), Condition::and);
    }
}

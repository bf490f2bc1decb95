package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.TASK;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;

/** Finds tasks by words that are each somewhere in the title or in what the customer is searched by. */
final class TaskWords {
    private static final int MOST = 8;

    private TaskWords() {}

    static Condition filter(String name, Operator operator, List<String> values) {
        return values.stream()
                .flatMap(v -> Arrays.stream(SearchText.of(v).split(" ")))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST)
                .map(w -> "%" + SearchText.escapeLike(w) + "%")
                .map(TaskWords::named)
                .reduce(noCondition(), Condition::and);
    }

    /** The customers are looked for once by their index, and not anew beside each task. */
    private static Condition named(String pattern) {
        return TASK.TITLE_KEY
                .like(pattern)
                .or(TASK.CUSTOMER_ID.in(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.TENANT_ID.eq(Acting.tenant()), CUSTOMER.SEARCH_TEXT.like(pattern))));
    }
}

package com.hs6tools.crm.customers.activity;

import static com.hs6tools.crmdb.customers.Tables.TASK;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The filter by who has a task: {@code me}, {@code none} or a person's id. */
final class Assignee {
    private Assignee() {}

    static Condition condition(String name, Operator operator, List<String> values) {
        return values.stream()
                .map(v -> switch (v) {
                    case "me" -> TASK.ASSIGNEE_ID.eq(Acting.now().id());
                    case "none" -> TASK.ASSIGNEE_ID.isNull();
                    default -> TASK.ASSIGNEE_ID.eq(Filters.uuid(name, v));
                })
                .reduce(DSL.noCondition(), Condition::or);
    }
}

package com.hs6tools.crm.segments.filter;

import static com.hs6tools.crmdb.customers.Tables.PUB_CUSTOM_VALUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.fields.ValueTable;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Rules for custom fields: joined from outside as what is counted is, at most one row a customer. */
final class CustomSql {
    private static final ValueTable V = new ValueTable(
            PUB_CUSTOM_VALUE,
            PUB_CUSTOM_VALUE.TENANT_ID,
            PUB_CUSTOM_VALUE.CUSTOMER_ID,
            PUB_CUSTOM_VALUE.KEY,
            PUB_CUSTOM_VALUE.PLACE,
            PUB_CUSTOM_VALUE.CODE,
            PUB_CUSTOM_VALUE.WORD,
            PUB_CUSTOM_VALUE.NUMBER);

    private CustomSql() {}

    static FilterSql.Written written(Filter.Custom rule, CustomerTables tables, FilterSql.Within within, Clock clock) {
        var carriers = selectDistinct(PUB_CUSTOM_VALUE.CUSTOMER_ID)
                .from(PUB_CUSTOM_VALUE)
                .where(V.mine(rule.field()), within.holds(PUB_CUSTOM_VALUE.CUSTOMER_ID), holds(rule, clock));
        var found = tables.join(carriers, PUB_CUSTOM_VALUE.CUSTOMER_ID);
        var turned = rule.operator() == Operator.IS_NOT || rule.operator() == Operator.EMPTY;
        return new FilterSql.Written(rule, turned ? found.isNull() : found.isNotNull(), said(rule.field()));
    }

    /** Turned round it is asked as it is, and nobody may be found. */
    private static Condition holds(Filter.Custom rule, Clock clock) {
        if (rule.operator().asksForPresence()) {
            return noCondition();
        }
        return switch (rule.field().kind()) {
            case TEXT, LINK -> text(rule);
            case CHOICE, CHOICES, YES_NO -> V.code().in(rule.texts());
            case DATE -> Objects.requireNonNull(rule.day()).holdsDay(V.code(), clock);
            case NUMBER, MONEY -> {
                var test = Objects.requireNonNull(rule.number());
                yield (rule.operator() == Operator.IS_NOT ? new NumberTest(Operator.IS, test.low(), null) : test)
                        .holds(V.number());
            }
        };
    }

    private static Condition text(Filter.Custom rule) {
        return switch (rule.operator()) {
            case CONTAINS -> any(rule, v -> "%" + SearchText.escapeLike(v) + "%");
            case STARTS_WITH -> any(rule, v -> SearchText.escapeLike(v) + "%");
            default -> V.word().in(rule.texts().stream().map(ValueTable::folded).toList());
        };
    }

    private static Condition any(Filter.Custom rule, Function<String, String> pattern) {
        return rule.texts().stream()
                .<Condition>map(v -> V.word().like(ValueTable.foldedPattern(pattern.apply(v))))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    /** What the customer says there, several choices joined by commas. */
    private static Field<String> said(CustomField field) {
        Select<? extends org.jooq.Record1<String>> all = select(DSL.listAgg(
                                coalesce(V.code(), V.word(), V.number().cast(SQLDataType.VARCHAR)), ", ")
                        .withinGroupOrderBy(PUB_CUSTOM_VALUE.PLACE))
                .from(PUB_CUSTOM_VALUE)
                .where(V.mine(field), PUB_CUSTOM_VALUE.CUSTOMER_ID.eq(CustomerTables.S.CUSTOMER_ID));
        return DSL.field(all);
    }
}

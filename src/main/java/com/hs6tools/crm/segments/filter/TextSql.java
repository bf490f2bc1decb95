package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Words are compared as lists compare them: names, e-mail addresses and phone numbers by their keys, others as they are. */
final class TextSql {
    private TextSql() {}

    static Condition holds(Filter.Text rule, CustomerTables tables) {
        var shown = tables.text(rule.field());
        if (rule.operator().asksForPresence()) {
            return rule.operator() == Operator.EMPTY ? shown.isNull() : shown.isNotNull();
        }
        var column = column(rule.field(), tables);
        var values = rule.values().stream().map(key(rule.field())).toList();
        return switch (rule.operator()) {
            case IS -> column.in(values);
            case IS_NOT -> column.notIn(values).or(column.isNull());
            case CONTAINS -> any(values, v -> contains(rule.field(), column, v, tables));
            default -> any(values, v -> column.likeIgnoreCase(SearchText.escapeLike(v) + "%"));
        };
    }

    private static Condition contains(TextField field, Field<String> column, String value, CustomerTables tables) {
        var fragment = "%" + SearchText.escapeLike(value) + "%";
        var here = column.likeIgnoreCase(fragment);
        // the text searched in holds names and addresses too, and has an index of fragments
        return switch (field) {
            case NAME -> here.and(tables.profile().SEARCH_TEXT.like(fragment));
            default -> here;
        };
    }

    private static Field<String> column(TextField field, CustomerTables tables) {
        return switch (field) {
            case NAME -> tables.profile().NAME_KEY;
            case EMAIL -> tables.profile().EMAIL_KEY;
            default -> tables.text(field);
        };
    }

    private static Function<String, String> key(TextField field) {
        return switch (field) {
            case NAME -> SearchText::of;
            case EMAIL -> v -> Objects.requireNonNullElse(ContactKeys.email(v), "");
            case PHONE -> v -> SearchText.digits(v).strip();
            default -> String::strip;
        };
    }

    private static Condition any(List<String> values, Function<String, Condition> one) {
        return values.stream().map(one).reduce(DSL.falseCondition(), Condition::or);
    }
}

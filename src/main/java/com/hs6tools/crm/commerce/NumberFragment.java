package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.text.SearchText;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds documents by how their number begins, as typed or in capitals, in any digits. Served by the index of the number. */
final class NumberFragment {
    private NumberFragment() {}

    static ListSpec.Filter filter(Field<String> number) {
        return (name, operator, values) ->
                values.stream().map(v -> begins(number, v)).reduce(DSL.falseCondition(), Condition::or);
    }

    static Condition begins(Field<String> number, String typed) {
        var plain = SearchText.digits(typed).strip();
        var pattern = SearchText.escapeLike(plain) + "%";
        var capitals = pattern.toUpperCase(Locale.ROOT);
        var exact = number.like(pattern);
        return capitals.equals(pattern) ? exact : exact.or(number.like(capitals));
    }
}

package com.hs6tools.crm.fields;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;

import com.hs6tools.crm.platform.query.Filters;
import com.hs6tools.crm.platform.query.ListSpec;
import com.hs6tools.crm.platform.query.Operator;
import com.hs6tools.crm.platform.text.SearchText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** Filters of a list by custom fields: {@code custom.size=L}, {@code custom.machines.gte=3}, {@code custom.since.empty=true}. */
public final class FieldFilters {
    private static final Set<Operator> TEXT = EnumSet.of(Operator.EQ, Operator.NE, Operator.LIKE, Operator.EMPTY);
    private static final Set<Operator> ONE_OF = EnumSet.of(Operator.EQ, Operator.NE, Operator.EMPTY);
    private static final Set<Operator> ORDERED = EnumSet.complementOf(EnumSet.of(Operator.LIKE));

    private final ValueTable values;
    private final Field<UUID> id;

    private FieldFilters(ValueTable values, Field<UUID> id) {
        this.values = values;
        this.id = id;
    }

    /** @param id of the record, in the table the list walks along */
    public static Map<String, ListSpec.Filter> of(FieldSet fields, ValueTable values, Field<UUID> id) {
        var filters = new LinkedHashMap<String, ListSpec.Filter>();
        var here = new FieldFilters(values, id);
        fields.active().stream()
                .filter(CustomField::canBeAskedFor)
                .forEach(f -> filters.put(FieldSet.FILTER + f.key(), here.filter(f)));
        return filters;
    }

    private ListSpec.Filter filter(CustomField field) {
        return switch (field.kind()) {
            case TEXT, LINK -> Filters.knowing(TEXT, (name, operator, said) -> text(field, name, operator, said));
            case CHOICE, CHOICES ->
                Filters.knowing(ONE_OF, (name, operator, said) -> {
                    if (operator != Operator.EMPTY) {
                        said.forEach(key -> known(field, name, key));
                    }
                    return compared(field, name, operator, said, values.code(), key -> key);
                });
            case YES_NO ->
                Filters.knowing(
                        ONE_OF,
                        (name, operator, said) -> compared(
                                field, name, operator, said, values.code(), v -> String.valueOf(yes(name, v))));
            case DATE ->
                Filters.knowing(
                        ORDERED,
                        (name, operator, said) ->
                                compared(field, name, operator, said, values.code(), v -> day(name, v)));
            case NUMBER, MONEY ->
                Filters.knowing(
                        ORDERED,
                        (name, operator, said) ->
                                compared(field, name, operator, said, values.number(), v -> number(name, v)));
        };
    }

    private Condition text(CustomField field, String name, Operator operator, List<String> said) {
        return switch (operator) {
            case EQ ->
                holds(
                        field,
                        values.word().in(said.stream().map(ValueTable::folded).toList()));
            case NE ->
                holdsNot(
                        field,
                        values.word().in(said.stream().map(ValueTable::folded).toList()));
            case LIKE ->
                holds(
                        field,
                        said.stream()
                                .map(v -> values.word()
                                        .like(ValueTable.foldedPattern("%" + SearchText.escapeLike(v) + "%")))
                                .map(Condition.class::cast)
                                .reduce(org.jooq.impl.DSL.falseCondition(), Condition::or));
            default -> presence(field, name, said);
        };
    }

    private <T> Condition compared(
            CustomField field,
            String name,
            Operator operator,
            List<String> said,
            Field<T> column,
            Function<String, T> read) {
        if (operator == Operator.EMPTY) {
            return presence(field, name, said);
        }
        var asked = said.stream().map(read).toList();
        return switch (operator) {
            case EQ -> holds(field, column.in(asked));
            case NE -> holdsNot(field, column.in(asked));
            case LT -> holds(field, column.lt(asked.getFirst()));
            case LTE -> holds(field, column.le(asked.getFirst()));
            case GT -> holds(field, column.gt(asked.getFirst()));
            case GTE -> holds(field, column.ge(asked.getFirst()));
            default -> throw Filters.unusable(name, operator);
        };
    }

    private Condition presence(CustomField field, String name, List<String> said) {
        var any = org.jooq.impl.DSL.noCondition();
        return Filters.yes(name, said) ? holdsNot(field, any) : holds(field, any);
    }

    private Condition holds(CustomField field, Condition such) {
        return exists(values.holders(field, such.and(values.record().eq(id))));
    }

    private Condition holdsNot(CustomField field, Condition such) {
        return notExists(values.holders(field, such.and(values.record().eq(id))));
    }

    private static void known(CustomField field, String name, String key) {
        var known = field.choices().stream().map(FieldChoice::key).toList();
        if (!known.contains(key)) {
            throw Filters.bad(name, "'" + shortened(key) + "' is not one of " + String.join(", ", known) + ".");
        }
    }

    private static boolean yes(String name, String value) {
        return Filters.yes(name, List.of(value));
    }

    private static String day(String name, String value) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).toString();
            }
        } catch (DateTimeException e) {
            // falls through to the refusal below
        }
        throw Filters.bad(name, "'" + shortened(value) + "' is not a day such as 2026-11-22.");
    }

    private static BigDecimal number(String name, String value) {
        try {
            var number = new BigDecimal(value.length() > 40 ? "" : value);
            if (Math.abs((long) number.scale()) <= 40) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal below
        }
        throw Filters.bad(name, "'" + shortened(value) + "' is not a number.");
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}

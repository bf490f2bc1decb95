package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.CustomField;
import com.hs6tools.crm.fields.FieldSet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a rule can ask for: the catalogue that screens build from and rules are read by. */
public final class FilterFields {
    private static final Map<String, Field> ALL = all();

    private FilterFields() {}

    /** Where a screen shows the field. */
    @Schema(name = "SegmentFieldGroup")
    public enum Group {
        PROFILE,
        SALES,
        STANDING,
        ORDERS,
        INTERACTIONS,
        LABELS,
        SEGMENTS,
        CUSTOM
    }

    /** What the value of a rule is; what a {@code value} looks like follows from it and from the operator. */
    @Schema(name = "SegmentFieldKind")
    public enum Kind {
        TEXT,
        CHOICE,
        SCORE,
        COUNT,
        MONEY,
        QUANTITY,
        DAYS,
        QUINTILE,
        MOMENT,
        TAG,
        CATEGORY,
        PERSON,
        SEGMENT
    }

    /** Fields that are one of their kind. */
    enum Other implements Named {
        OWNER("owner"),
        SEGMENT("segment");

        private final String word;

        Other(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * A field of the language.
     *
     * @param of the constant it is read as
     */
    record Field(String name, Group group, Kind kind, List<Operator> operators, Named of) {}

    /**
     * A field as a screen needs it.
     *
     * @param choices the words of a CHOICE
     * @param extras what narrows orders or interactions further: window, products, categories, types, direction
     * @param labels what the unit calls a custom field, by language
     * @param choiceLabels what it calls its choices, by key and language
     */
    @Schema(name = "SegmentField")
    public record Shown(
            String name,
            Group group,
            Kind kind,
            List<Operator> operators,
            @Nullable List<String> choices,
            List<String> extras,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, Map<String, String>> choiceLabels) {}

    /** @param own the custom fields of the unit's customers */
    static @Nullable Field find(String name, FieldSet own) {
        var known = ALL.get(name);
        if (known != null || !name.startsWith(FieldSet.FILTER)) {
            return known;
        }
        var field = own.find(name.substring(FieldSet.FILTER.length()));
        return field == null || field.sensitive() ? null : new OwnField(field).described();
    }

    static String names(FieldSet own) {
        var all = Stream.concat(ALL.keySet().stream(), own(own).map(OwnField::word));
        return all.collect(Collectors.joining(", "));
    }

    public static List<Shown> shown(FieldSet own) {
        return Stream.concat(ALL.values().stream().map(FilterFields::shown), own(own).map(OwnField::shown))
                .toList();
    }

    private static Stream<OwnField> own(FieldSet fields) {
        return fields.active().stream().filter(CustomField::canBeAskedFor).map(OwnField::new);
    }

    private static Shown shown(Field field) {
        var choices = field.of() instanceof ChoiceField choice ? choice.choices() : null;
        var extras = switch (field.group()) {
            case ORDERS -> List.of("window", "products", "categories");
            case INTERACTIONS -> List.of("window", "types", "direction");
            default -> List.<String>of();
        };
        return new Shown(field.name(), field.group(), field.kind(), field.operators(), choices, extras, null, null);
    }

    private static Map<String, Field> all() {
        var fields = new LinkedHashMap<String, Field>();
        Stream.of(
                        Arrays.stream(ChoiceField.values()).map(FilterFields::choice),
                        Arrays.stream(NumberField.values()).map(FilterFields::number),
                        Arrays.stream(MomentField.values()).map(FilterFields::moment),
                        Arrays.stream(Measure.values()).map(FilterFields::measure),
                        Stream.of(Filter.LabelKind.values())
                                .map(k -> field(k, Group.LABELS, Kind.valueOf(k.name()), Operator.OF_LABELS)),
                        Arrays.stream(TextField.values())
                                .map(f -> field(f, Group.PROFILE, Kind.TEXT, Operator.OF_TEXT)),
                        Stream.of(
                                field(Other.OWNER, Group.SALES, Kind.PERSON, Operator.OF_CHOICE_OR_NONE),
                                field(Other.SEGMENT, Group.SEGMENTS, Kind.SEGMENT, Operator.OF_CHOICE)))
                .flatMap(some -> some)
                .forEach(f -> fields.put(f.name(), f));
        return fields;
    }

    private static Field choice(ChoiceField f) {
        var group = f.isScored() ? Group.STANDING : f == ChoiceField.LEAD_SOURCE ? Group.SALES : Group.PROFILE;
        return field(f, group, Kind.CHOICE, f.operators());
    }

    private static Field number(NumberField f) {
        return field(f, Group.STANDING, Kind.valueOf(f.measured().name()), f.operators());
    }

    private static Field moment(MomentField f) {
        var group = switch (f) {
            case CREATED_AT -> Group.PROFILE;
            case NEXT_FOLLOW_UP_AT -> Group.SALES;
            case LAST_INTERACTION_AT, FIRST_ORDER_AT, LAST_ORDER_AT -> Group.STANDING;
        };
        return field(f, group, Kind.MOMENT, Operator.OF_MOMENT);
    }

    private static Field measure(Measure m) {
        return m.isMoment()
                ? field(m, m.isOfOrders() ? Group.ORDERS : Group.INTERACTIONS, Kind.MOMENT, Operator.OF_MOMENT)
                : field(
                        m,
                        m.isOfOrders() ? Group.ORDERS : Group.INTERACTIONS,
                        Kind.valueOf(m.measured().name()),
                        Operator.OF_NUMBER);
    }

    private static Field field(Named of, Group group, Kind kind, List<Operator> operators) {
        return new Field(of.word(), group, kind, operators, of);
    }
}

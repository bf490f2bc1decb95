package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.segments.filter.FilterReader.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one rule. Every method answers null where it found something wrong and said so. */
final class RuleReader {
    private final FilterNode node;
    private final String path;
    private final Violations wrong;
    private final List<Reference> references;
    private final List<Problem.FieldError> archived;
    private final ValueReader values;

    RuleReader(
            FilterNode node,
            String path,
            Violations wrong,
            List<Reference> references,
            List<Problem.FieldError> archived) {
        this.node = node;
        this.path = path;
        this.wrong = wrong;
        this.references = references;
        this.archived = archived;
        this.values = new ValueReader(node.value(), path + ".value", wrong);
    }

    Filter.@Nullable Rule rule(FieldSet own) {
        if (node.field() == null || node.field().isBlank()) {
            wrong.add(path + ".field", "This is needed.", "required");
            return null;
        }
        var field = FilterFields.find(node.field(), own);
        if (field == null) {
            wrong.add(
                    path + ".field",
                    "There is no field '" + shortened(node.field()) + "'. Known: " + FilterFields.names(own) + ".",
                    "unknown_field");
            return null;
        }
        if (field.of() instanceof OwnField gone && gone.field().archived()) {
            archived.add(new Problem.FieldError(
                    path + ".field",
                    "The field '" + gone.word()
                            + "' was archived: this rule finds nobody. Take the rule out, or bring the "
                            + "field back.",
                    "archived_field"));
            return new Filter.Archived(gone.field());
        }
        var before = wrong.found().size();
        var operator = operator(field);
        refuseStrangers(field);
        if (operator == null || wrong.found().size() > before) {
            return null;
        }
        var rule = read(field, operator);
        return wrong.found().size() > before ? null : rule;
    }

    private @Nullable Operator operator(FilterFields.Field field) {
        var asked = node.operator();
        if (asked == null) {
            wrong.add(path + ".operator", "This is needed.", "required");
            return null;
        }
        var found = field.operators().stream()
                .filter(o -> o.name().equals(asked))
                .findFirst()
                .orElse(null);
        if (found == null) {
            wrong.add(
                    path + ".operator",
                    "The field " + field.name() + " knows no operator '" + shortened(asked) + "'. Known: "
                            + String.join(
                                    ", ",
                                    field.operators().stream().map(Enum::name).toList()) + ".",
                    "unknown_operator");
        } else if (found.asksForPresence()
                && node.value() != null
                && !node.value().isNull()) {
            wrong.add(path + ".value", found + " takes no value.", "not_wanted");
        }
        return found;
    }

    /** What belongs to orders or interactions only must not be dropped in silence elsewhere. */
    private void refuseStrangers(FilterFields.Field field) {
        var orders = field.group() == FilterFields.Group.ORDERS;
        var interactions = field.group() == FilterFields.Group.INTERACTIONS;
        stranger("window", node.window(), orders || interactions);
        stranger("products", node.products(), orders);
        stranger("categories", node.categories(), orders);
        stranger("types", node.types(), interactions);
        stranger("direction", node.direction(), interactions);
    }

    private void stranger(String member, @Nullable Object value, boolean belongs) {
        if (value != null && !belongs) {
            wrong.add(path + "." + member, "The field " + node.field() + " takes no " + member + ".", "not_wanted");
        }
    }

    private Filter.@Nullable Rule read(FilterFields.Field field, Operator operator) {
        return switch (field.of()) {
            case TextField text ->
                new Filter.Text(text, operator, operator.asksForPresence() ? List.of() : values.texts());
            case ChoiceField choice ->
                new Filter.Choice(
                        choice, operator, operator.asksForPresence() ? List.of() : values.choices(choice.choices()));
            case NumberField number -> {
                var test = values.number(operator, number.measured().isWhole());
                yield test == null ? null : new Filter.Number(number, test);
            }
            case MomentField moment -> {
                var test = values.moment(operator);
                yield test == null ? null : new Filter.Moment(moment, test);
            }
            case Filter.LabelKind kind ->
                new Filter.Labels(
                        kind,
                        operator,
                        operator.asksForPresence() ? List.of() : referred(Reference.Kind.valueOf(kind.name())));
            case Measure measure -> measure.isOfOrders() ? orders(measure, operator) : interactions(measure, operator);
            case OwnField own -> custom(own, operator);
            case FilterFields.Other other ->
                other == FilterFields.Other.OWNER
                        ? new Filter.Owner(
                                operator, operator.asksForPresence() ? List.of() : referred(Reference.Kind.PERSON))
                        : new Filter.InSegment(operator, referred(Reference.Kind.SEGMENT));
        };
    }

    private Filter.@Nullable Rule custom(OwnField own, Operator operator) {
        var field = own.field();
        if (operator.asksForPresence()) {
            return new Filter.Custom(field, operator, List.of(), null, null);
        }
        return switch (field.kind()) {
            case TEXT, LINK -> new Filter.Custom(field, operator, values.texts(), null, null);
            case CHOICE, CHOICES, YES_NO ->
                new Filter.Custom(field, operator, values.choices(own.choices()), null, null);
            case DATE -> {
                var test = values.moment(operator);
                yield test == null ? null : new Filter.Custom(field, operator, List.of(), null, test);
            }
            case NUMBER, MONEY -> {
                var test = values.number(operator, false);
                yield test == null ? null : new Filter.Custom(field, operator, List.of(), test, null);
            }
        };
    }

    private List<UUID> referred(Reference.Kind kind) {
        var ids = values.ids();
        ids.forEach(id -> references.add(new Reference(kind, id, path + ".value")));
        return ids;
    }

    private Filter.@Nullable Rule orders(Measure measure, Operator operator) {
        var products = listed("products", node.products(), Reference.Kind.PRODUCT);
        var categories = listed("categories", node.categories(), Reference.Kind.PRODUCT_CATEGORY);
        if (measure == Measure.ORDER_QUANTITY && products.isEmpty() && categories.isEmpty()) {
            wrong.add(path + ".products", "Say of which products or categories.", "required");
        }
        var window = WindowReader.read(node.window(), path + ".window", wrong);
        var number = measure.isMoment() ? null : values.number(operator, measure == Measure.ORDER_COUNT);
        var moment = measure.isMoment() ? values.moment(operator) : null;
        return new Filter.Orders(measure, number, moment, window, products, categories);
    }

    private Filter.@Nullable Rule interactions(Measure measure, Operator operator) {
        var types = Objects.requireNonNullElse(node.types(), List.<String>of());
        var known = Arrays.stream(Touch.values()).map(Enum::name).toList();
        types.stream()
                .filter(t -> !known.contains(t))
                .findFirst()
                .ifPresent(t -> wrong.add(
                        path + ".types",
                        "'" + shortened(t) + "' is not one of " + String.join(", ", known) + ".",
                        "bad_value"));
        if (node.direction() != null
                && !node.direction().equals("IN")
                && !node.direction().equals("OUT")) {
            wrong.add(path + ".direction", "IN or OUT.", "bad_value");
        }
        var window = WindowReader.read(node.window(), path + ".window", wrong);
        var number = measure.isMoment() ? null : values.number(operator, true);
        var moment = measure.isMoment() ? values.moment(operator) : null;
        return new Filter.Interactions(measure, number, moment, window, types, node.direction());
    }

    private List<UUID> listed(String member, @Nullable List<UUID> ids, Reference.Kind kind) {
        var some = ids == null
                ? List.<UUID>of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
        if (some.size() > ValueReader.MOST) {
            wrong.add(
                    path + "." + member,
                    "At most " + ValueReader.MOST + " values.",
                    "too_many",
                    Map.of("most", ValueReader.MOST));
            return List.of();
        }
        some.forEach(id -> references.add(new Reference(kind, id, path + "." + member)));
        return some;
    }

    static String shortened(@Nullable String text) {
        var known = String.valueOf(text);
        return known.length() <= 60 ? known : known.substring(0, 60) + "...";
    }
}

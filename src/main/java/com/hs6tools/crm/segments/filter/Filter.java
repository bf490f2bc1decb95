package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.CustomField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which customers are meant: groups of rules, and rules. Made by {@link FilterReader}, written as SQL by {@link FilterSql}. */
public sealed interface Filter {

    /** Rules and groups joined. */
    record Group(FilterNode.Match match, List<Filter> parts) implements Filter {}

    /** One comparison, which holds for a customer or does not. */
    sealed interface Rule extends Filter {}

    /** A rule whose answer changes only when something happens. */
    sealed interface Timeless extends Rule {}

    record Text(TextField field, Operator operator, List<String> values) implements Timeless {}

    record Choice(ChoiceField field, Operator operator, List<String> values) implements Timeless {}

    record Owner(Operator operator, List<UUID> people) implements Timeless {}

    record Number(NumberField field, NumberTest test) implements Timeless {}

    record Moment(MomentField field, MomentTest test) implements Rule {}

    record Labels(LabelKind kind, Operator operator, List<UUID> labels) implements Timeless {}

    /**
     * A custom field.
     *
     * @param texts words or keys of choices
     * @param number the comparison of a number; null for all others
     * @param day the comparison of a day; null for all others
     */
    record Custom(
            CustomField field,
            Operator operator,
            List<String> texts,
            @Nullable NumberTest number,
            @Nullable MomentTest day)
            implements Rule {}

    /** A custom field that was archived: holds for nobody. */
    record Archived(CustomField field) implements Timeless {}

    /** @param operator IS: in one of them; IS_NOT: in none */
    record InSegment(Operator operator, List<UUID> segments) implements Timeless {}

    /**
     * @param number the comparison of a count or sum; null where the measure is a moment
     * @param products together with {@code categories}: lines of any of them; both empty: whole orders
     */
    record Orders(
            Measure measure,
            @Nullable NumberTest number,
            @Nullable MomentTest moment,
            Window window,
            List<UUID> products,
            List<UUID> categories)
            implements Rule {
        boolean ofLines() {
            return !products.isEmpty() || !categories.isEmpty();
        }
    }

    /** @param direction IN, OUT or null for both */
    record Interactions(
            Measure measure,
            @Nullable NumberTest number,
            @Nullable MomentTest moment,
            Window window,
            List<String> types,
            @Nullable String direction)
            implements Rule {}

    /** Tags and categories work alike. */
    enum LabelKind implements Named {
        TAG("tags"),
        CATEGORY("categories");

        private final String word;

        LabelKind(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** In the order they are written. */
    default Stream<Rule> rules() {
        return switch (this) {
            case Group group -> group.parts().stream().flatMap(Filter::rules);
            case Rule rule -> Stream.of(rule);
        };
    }

    /** Segments whose members this depends on. */
    default Stream<UUID> dependsOn() {
        return rules().filter(InSegment.class::isInstance).flatMap(r -> ((InSegment) r).segments().stream());
    }

    /** Whether it asks for what the rules of scoring say. */
    default boolean asksForScores() {
        return rules().anyMatch(rule -> switch (rule) {
            case Choice choice -> choice.field().isScored();
            case Number number -> number.field().isScored();
            default -> false;
        });
    }

    default boolean asksForLabels() {
        return rules().anyMatch(Labels.class::isInstance);
    }

    /** Where customers come in or fall out by time alone. */
    default Stream<TimeEdge> timeEdges() {
        return rules().flatMap(rule -> switch (rule) {
            case Moment m -> m.test().edges().map(s -> new TimeEdge(m.field().facts(), s, null));
            case Custom c -> edges(c);
            case Orders o -> edges(TimeEdge.Facts.PURCHASES, o.window(), o.moment());
            case Interactions i -> edges(TimeEdge.Facts.INTERACTIONS, i.window(), i.moment());
            case Timeless timeless -> Stream.empty();
        });
    }

    private static Stream<TimeEdge> edges(Custom rule) {
        var day = rule.day();
        return day == null
                ? Stream.empty()
                : day.edges().map(s -> new TimeEdge(TimeEdge.Facts.CUSTOM_DAY, s, rule.field()));
    }

    private static Stream<TimeEdge> edges(TimeEdge.Facts facts, Window window, @Nullable MomentTest moment) {
        var own = moment == null ? Stream.<TimeEdge.Shift>empty() : moment.edges();
        return Stream.concat(window.edges(), own).distinct().map(s -> new TimeEdge(facts, s, null));
    }
}

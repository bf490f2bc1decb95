package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.FieldSet;
import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.http.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a definition and says of each part that is wrong where it is ({@code definition.rules[2].value}) and why. Names
 * of other records are gathered as {@link Reference}s; whether these exist is for others to know.
 */
public final class FilterReader {
    static final int DEEPEST = 10;
    static final int MOST_RULES = 100;
    private static final int MOST_SHOWN = 20;

    private final Violations wrong = new Violations();
    private final List<Reference> references = new ArrayList<>();
    private final List<Problem.FieldError> archived = new ArrayList<>();
    private final FieldSet own;
    private int rules;

    private FilterReader(FieldSet own) {
        this.own = own;
    }

    /** Another record that a rule names. */
    public record Reference(Kind kind, UUID id, String path) {
        public enum Kind {
            TAG,
            CATEGORY,
            PERSON,
            PRODUCT,
            PRODUCT_CATEGORY,
            SEGMENT
        }
    }

    /**
     * @param filter nothing where something is wrong
     * @param errors at most twenty
     * @param archived rules for custom fields that were archived: they can be read, and hold for nobody
     */
    public record Outcome(
            Optional<Filter> filter,
            List<Reference> references,
            List<Problem.FieldError> errors,
            List<Problem.FieldError> archived) {}

    /** @param own the custom fields of the unit's customers */
    public static Outcome read(@Nullable FilterNode definition, String path, FieldSet own) {
        var reader = new FilterReader(own);
        var filter = reader.node(definition, path, 1);
        if (reader.rules > MOST_RULES) {
            reader.wrong.add(
                    path, "At most " + MOST_RULES + " rules; this has " + reader.rules + ".", "too_many_rules");
        }
        var errors = reader.wrong.found();
        return new Outcome(
                errors.isEmpty() ? Optional.ofNullable(filter) : Optional.empty(),
                List.copyOf(reader.references),
                errors.subList(0, Math.min(errors.size(), MOST_SHOWN)),
                List.copyOf(reader.archived));
    }

    private @Nullable Filter node(@Nullable FilterNode node, String path, int depth) {
        if (node == null) {
            wrong.add(path, "A group (match, rules) or a rule (field, operator) is needed.", "required");
            return null;
        }
        if (depth > DEEPEST) {
            wrong.add(path, "Groups can be nested " + DEEPEST + " deep; this is deeper.", "too_deep");
            return null;
        }
        return node.match() != null || node.rules() != null ? group(node, path, depth) : rule(node, path);
    }

    private @Nullable Filter group(FilterNode node, String path, int depth) {
        if (node.field() != null || node.operator() != null || node.value() != null) {
            wrong.add(path, "A group has match and rules only; field and operator belong into a rule.", "mixed");
            return null;
        }
        if (node.match() == null) {
            wrong.add(path + ".match", "ALL, ANY or NONE is needed.", "required");
        }
        if (node.rules() == null || node.rules().isEmpty()) {
            wrong.add(path + ".rules", "A group needs at least one rule.", "required");
            return null;
        }
        var parts = new ArrayList<Filter>();
        for (int i = 0; i < node.rules().size(); i++) {
            var part = node(node.rules().get(i), path + ".rules[" + i + "]", depth + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return node.match() == null ? null : new Filter.Group(node.match(), parts);
    }

    private @Nullable Filter rule(FilterNode node, String path) {
        if (++rules > MOST_RULES) {
            return null;
        }
        return new RuleReader(node, path, wrong, references, archived).rule(own);
    }
}

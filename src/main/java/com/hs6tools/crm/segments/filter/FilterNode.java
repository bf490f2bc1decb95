package com.hs6tools.crm.segments.filter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A definition as it is sent and kept: either a group ({@code match} and {@code rules}) or a rule ({@code field},
 * {@code operator} and what they need), nested at will up to the limits of {@link FilterReader}.
 *
 * @param field a name of {@link FilterFields}
 * @param value a text, a number, a list of them, a day, or {@code {"amount": 90, "unit": "DAYS"}}: the catalogue says
 * @param window for orders and interactions: only those in it count
 * @param products for orders: only lines of these, or of the categories
 * @param types for interactions: only of these types
 * @param direction for interactions: IN (by the customer) or OUT
 */
@Schema(name = "SegmentFilter")
public record FilterNode(
        @Nullable Match match,
        @Nullable List<@Nullable FilterNode> rules,
        @Nullable String field,
        @Nullable String operator,

        @Schema(implementation = Object.class) @Nullable JsonNode value,

        @Nullable Window window,
        @Nullable List<UUID> products,
        @Nullable List<UUID> categories,
        @Nullable List<String> types,
        @Nullable String direction) {

    /** How the rules of a group are joined; NONE holds when not one of them does. */
    @Schema(name = "SegmentMatch")
    public enum Match {
        ALL,
        ANY,
        NONE
    }

    /**
     * The last so many units up to now, or days from one to another, both included, either may be left out.
     *
     * @param unit HOURS, DAYS, WEEKS or MONTHS
     * @param from a day such as 2026-01-31
     */
    @Schema(name = "SegmentWindow")
    public record Window(
            @Nullable Integer last,
            @Nullable String unit,
            @Nullable String from,
            @Nullable String to) {}

    static FilterNode group(Match match, List<FilterNode> rules) {
        return new FilterNode(match, List.copyOf(rules), null, null, null, null, null, null, null, null);
    }
}

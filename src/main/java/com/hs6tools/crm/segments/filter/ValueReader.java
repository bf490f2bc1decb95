package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads the value of a rule as what its field takes. */
final class ValueReader {
    static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final BigDecimal LARGEST_WHOLE = new BigDecimal("1000000000");

    private final @Nullable JsonNode value;
    private final String path;
    private final Violations wrong;

    ValueReader(@Nullable JsonNode value, String path, Violations wrong) {
        this.value = value;
        this.path = path;
        this.wrong = wrong;
    }

    List<String> texts() {
        return several(
                node -> {
                    var text = node.isString() ? node.asString() : "";
                    if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
                        return null;
                    }
                    return text.strip();
                },
                "A text of 1 to " + LONGEST + " characters, or a list of them.");
    }

    List<String> choices(List<String> known) {
        return several(
                node -> node.isString() && known.contains(node.asString()) ? node.asString() : null,
                "One or several of " + String.join(", ", known) + ".");
    }

    /** Each once: who asks twice for one means it no more than once. */
    List<UUID> ids() {
        var ids = several(
                node -> {
                    try {
                        return node.isString() && node.asString().length() == 36
                                ? UUID.fromString(node.asString())
                                : null;
                    } catch (IllegalArgumentException e) {
                        return null;
                    }
                },
                "An id, or a list of ids.");
        return ids.stream().distinct().toList();
    }

    @Nullable
    NumberTest number(Operator operator, boolean whole) {
        if (operator.asksForPresence()) {
            return new NumberTest(operator, null, null);
        }
        var between = operator == Operator.BETWEEN;
        var says = (whole ? "A whole number" : "A number") + (between ? ", twice: [from, to]." : ".");
        var numbers = exactly(between ? 2 : 1, node -> number(node, whole), says);
        if (numbers.isEmpty()) {
            return null;
        }
        if (between && numbers.getFirst().compareTo(numbers.getLast()) > 0) {
            wrong.add(path, "The first number is larger than the second.", "wrong_order");
            return null;
        }
        return new NumberTest(operator, numbers.getFirst(), between ? numbers.getLast() : null);
    }

    @Nullable
    MomentTest moment(Operator operator) {
        return switch (operator) {
            case EMPTY, NOT_EMPTY -> new MomentTest(operator, null, null, null);
            case IN_LAST, MORE_THAN_AGO, IN_NEXT -> {
                var span = span();
                yield span == null ? null : new MomentTest(operator, span, null, null);
            }
            case BETWEEN -> {
                var days = exactly(2, ValueReader::day, "Two days such as 2026-01-31, in a list.");
                if (days.size() == 2 && days.getFirst().isAfter(days.getLast())) {
                    wrong.add(path, "The first day is after the second.", "wrong_order");
                }
                yield days.isEmpty() ? null : new MomentTest(operator, null, days.getFirst(), days.getLast());
            }
            default -> {
                var days = exactly(1, ValueReader::day, "A day such as 2026-01-31.");
                yield days.isEmpty() ? null : new MomentTest(operator, null, days.getFirst(), null);
            }
        };
    }

    private @Nullable Span span() {
        var given = value == null ? NullNode.getInstance() : value;
        var unit = given.path("unit");
        var length = number(given.path("amount"), true);
        if (length == null || !unit.isString() || given.size() != 2) {
            wrong.add(path, "A span such as {\"amount\": 90, \"unit\": \"DAYS\"}.", "bad_value");
            return null;
        }
        return span(length.intValue(), unit.asString(), path, wrong);
    }

    static @Nullable Span span(int amount, String unit, String path, Violations wrong) {
        var known = Arrays.stream(Span.Unit.values())
                .filter(u -> u.name().equals(unit))
                .findFirst()
                .orElse(null);
        if (known == null || amount < 1 || amount > Span.LONGEST) {
            wrong.add(path, "From 1 to " + Span.LONGEST + " HOURS, DAYS, WEEKS or MONTHS.", "bad_value");
            return null;
        }
        return new Span(amount, known);
    }

    private static @Nullable BigDecimal number(JsonNode node, boolean whole) {
        if (!node.isNumber()) {
            return null;
        }
        var number = node.decimalValue();
        var largest = whole ? LARGEST_WHOLE : LARGEST;
        var fits = Math.abs((long) number.scale()) <= 20 && number.abs().compareTo(largest) <= 0;
        return fits && !(whole && number.stripTrailingZeros().scale() > 0) ? number : null;
    }

    static @Nullable LocalDate day(JsonNode node) {
        return node.isString() ? day(node.asString()) : null;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private <T> List<T> exactly(int many, Function<JsonNode, @Nullable T> read, String says) {
        var found = several(read, says);
        if (!found.isEmpty() && found.size() != many) {
            wrong.add(path, says, "bad_value");
            return List.of();
        }
        return found;
    }

    /** One value or a list of them; empty where something was wrong, which is then said. */
    private <T> List<T> several(Function<JsonNode, @Nullable T> read, String says) {
        var nodes = new ArrayList<JsonNode>();
        if (value != null && value.isArray()) {
            value.forEach(nodes::add);
        } else if (value != null && !value.isNull()) {
            nodes.add(value);
        }
        if (nodes.isEmpty()) {
            wrong.add(path, "This is needed. " + says, "required");
            return List.of();
        }
        if (nodes.size() > MOST) {
            wrong.add(path, "At most " + MOST + " values.", "too_many", Map.of("most", MOST));
            return List.of();
        }
        var found = new ArrayList<T>();
        for (var node : nodes) {
            var one = read.apply(node);
            if (one == null) {
                wrong.add(path, says, "bad_value");
                return List.of();
            }
            found.add(one);
        }
        return List.copyOf(found);
    }
}

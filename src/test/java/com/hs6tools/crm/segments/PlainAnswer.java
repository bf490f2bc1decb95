package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crm.segments.TestShop.Line;
import com.hs6tools.crm.segments.TestShop.Person;
import com.hs6tools.crm.segments.TestShop.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a definition means for a person, computed from the JSON by itself: it shares nothing with the program. */
final class PlainAnswer {
    private final TestShop shop;

    PlainAnswer(TestShop shop) {
        this.shop = shop;
    }

    boolean holds(JsonNode node, Person p) {
        if (node.has("match")) {
            var parts = StreamSupport.stream(node.get("rules").spliterator(), false);
            return switch (node.get("match").asString()) {
                case "ALL" -> parts.allMatch(r -> holds(r, p));
                case "ANY" -> parts.anyMatch(r -> holds(r, p));
                default -> parts.noneMatch(r -> holds(r, p));
            };
        }
        return switch (node.get("field").asString()) {
            case "tier" -> word(node, p.tier());
            case "lifecycleStage" -> word(node, p.stage());
            case "companySize" -> word(node, p.companySize());
            case "city" -> word(node, p.city());
            case "industry" -> word(node, p.industry());
            case "name" -> name(node, p.name());
            case "owner" -> word(node, p.owner() == null ? null : p.owner().toString());
            case "healthScore" -> number(node, BigDecimal.valueOf(p.health()));
            case "orderCount" -> number(node, BigDecimal.valueOf(p.orderCount()));
            case "lifetimeValue" -> number(node, p.value());
            case "rfmRecency" -> number(node, p.recency() == null ? null : BigDecimal.valueOf(p.recency()));
            case "lastOrderAt" -> moment(node, p.lastOrderAt());
            case "createdAt" -> moment(node, p.createdAt());
            case "tags" -> tags(node, p);
            case "orders.count" ->
                number(
                        node,
                        BigDecimal.valueOf(
                                orders(node, p).filter(Purchase::counted).count()));
            case "orders.revenue" ->
                number(node, orders(node, p).map(o -> revenue(node, o)).reduce(BigDecimal.ZERO, BigDecimal::add));
            case "orders.quantity" ->
                number(
                        node,
                        orders(node, p)
                                .filter(PlainAnswer::counts)
                                .flatMap(o -> lines(node, o).map(l -> signed(o, l.quantity())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            case "orders.lastAt" ->
                moment(
                        node,
                        orders(node, p)
                                .filter(Purchase::counted)
                                .map(Purchase::at)
                                .max(OffsetDateTime::compareTo)
                                .orElse(null));
            case "orders.firstAt" ->
                moment(
                        node,
                        orders(node, p)
                                .filter(Purchase::counted)
                                .map(Purchase::at)
                                .min(OffsetDateTime::compareTo)
                                .orElse(null));
            case "interactions.count" ->
                number(node, BigDecimal.valueOf(touches(node, p).count()));
            case "interactions.lastAt" ->
                moment(
                        node,
                        touches(node, p)
                                .map(TestShop.Touch::at)
                                .max(OffsetDateTime::compareTo)
                                .orElse(null));
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static List<String> words(JsonNode node) {
        return StreamSupport.stream(node.get("value").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static boolean word(JsonNode node, @Nullable String has) {
        return switch (node.get("operator").asString()) {
            case "IS" -> has != null && words(node).contains(has);
            case "IS_NOT" -> has == null || !words(node).contains(has);
            case "CONTAINS" ->
                has != null
                        && words(node).stream().anyMatch(w -> has.toLowerCase().contains(w.toLowerCase()));
            case "STARTS_WITH" ->
                has != null
                        && words(node).stream().anyMatch(w -> has.toLowerCase().startsWith(w.toLowerCase()));
            case "EMPTY" -> has == null;
            default -> has != null;
        };
    }

    private static boolean name(JsonNode node, String has) {
        var key = SearchText.of(has);
        var keys = words(node).stream().map(SearchText::of);
        return switch (node.get("operator").asString()) {
            case "CONTAINS" -> keys.anyMatch(key::contains);
            case "STARTS_WITH" -> keys.anyMatch(key::startsWith);
            case "IS" -> keys.anyMatch(key::equals);
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static boolean number(JsonNode node, @Nullable BigDecimal has) {
        var operator = node.get("operator").asString();
        if (operator.equals("EMPTY") || operator.equals("NOT_EMPTY")) {
            return (has == null) == operator.equals("EMPTY");
        }
        if (has == null) {
            return operator.equals("IS_NOT");
        }
        var value = node.get("value");
        if (operator.equals("BETWEEN")) {
            return has.compareTo(value.get(0).decimalValue()) >= 0
                    && has.compareTo(value.get(1).decimalValue()) <= 0;
        }
        int c = has.compareTo(value.decimalValue());
        return switch (operator) {
            case "IS" -> c == 0;
            case "IS_NOT" -> c != 0;
            case "LT" -> c < 0;
            case "LTE" -> c <= 0;
            case "GT" -> c > 0;
            default -> c >= 0;
        };
    }

    private static boolean moment(JsonNode node, @Nullable OffsetDateTime has) {
        var operator = node.get("operator").asString();
        if (has == null || operator.equals("EMPTY") || operator.equals("NOT_EMPTY")) {
            return operator.equals("EMPTY") == (has == null) && (has == null || operator.equals("NOT_EMPTY"));
        }
        var now = TestShop.NOW;
        var day = has.atZoneSameInstant(ZoneOffset.UTC).toLocalDate();
        return switch (operator) {
            case "IN_LAST" -> has.isAfter(now.minusDays(days(node))) && !has.isAfter(now);
            case "MORE_THAN_AGO" -> !has.isAfter(now.minusDays(days(node)));
            case "IN_NEXT" -> has.isAfter(now) && !has.isAfter(now.plusDays(days(node)));
            case "BEFORE" -> day.isBefore(LocalDate.parse(node.get("value").asString()));
            case "AFTER" -> day.isAfter(LocalDate.parse(node.get("value").asString()));
            case "ON" -> day.equals(LocalDate.parse(node.get("value").asString()));
            default ->
                !day.isBefore(LocalDate.parse(node.get("value").get(0).asString()))
                        && !day.isAfter(LocalDate.parse(node.get("value").get(1).asString()));
        };
    }

    private static int days(JsonNode node) {
        return node.get("value").get("amount").asInt();
    }

    private static boolean tags(JsonNode node, Person p) {
        var has = p.tags().stream().map(UUID::toString).toList();
        return switch (node.get("operator").asString()) {
            case "ANY_OF" -> words(node).stream().anyMatch(has::contains);
            case "ALL_OF" -> has.containsAll(words(node));
            case "NONE_OF" -> words(node).stream().noneMatch(has::contains);
            case "EMPTY" -> has.isEmpty();
            default -> !has.isEmpty();
        };
    }

    private Stream<Purchase> orders(JsonNode node, Person p) {
        return p.purchases().stream()
                .filter(o -> within(node, o.at()))
                .filter(o -> !ofLines(node) || lines(node, o).findAny().isPresent());
    }

    private static boolean ofLines(JsonNode node) {
        return node.has("products") || node.has("categories");
    }

    private Stream<Line> lines(JsonNode node, Purchase o) {
        Predicate<Line> wanted = l -> named(node, "products", shop.products.get(l.product()))
                || named(node, "categories", shop.categories.get(shop.categoryOf(l.product())));
        return o.lines().stream().filter(l -> !l.adjustment()).filter(wanted);
    }

    private static boolean named(JsonNode node, String list, UUID id) {
        return node.has(list)
                && StreamSupport.stream(node.get(list).spliterator(), false)
                        .anyMatch(n -> n.asString().equals(id.toString()));
    }

    private static boolean counts(Purchase o) {
        return o.counted() || o.kind().equals("RETURN");
    }

    private BigDecimal revenue(JsonNode node, Purchase o) {
        if (!counts(o)) {
            return BigDecimal.ZERO;
        }
        return ofLines(node)
                ? lines(node, o).map(l -> signed(o, l.amount())).reduce(BigDecimal.ZERO, BigDecimal::add)
                : o.gross().subtract(o.returned());
    }

    private static BigDecimal signed(Purchase o, BigDecimal amount) {
        return o.kind().equals("RETURN") ? amount.negate() : amount;
    }

    private static Stream<TestShop.Touch> touches(JsonNode node, Person p) {
        return p.touches().stream()
                .filter(t -> within(node, t.at()))
                .filter(t -> !node.has("types")
                        || StreamSupport.stream(node.get("types").spliterator(), false)
                                .anyMatch(n -> n.asString().equals(t.type())))
                .filter(t -> !node.has("direction")
                        || node.get("direction").asString().equals(t.direction()));
    }

    private static boolean within(JsonNode node, OffsetDateTime at) {
        var window = node.get("window");
        if (window == null) {
            return true;
        }
        if (window.has("last")) {
            return at.isAfter(TestShop.NOW.minusDays(window.get("last").asInt())) && !at.isAfter(TestShop.NOW);
        }
        var day = at.atZoneSameInstant(ZoneOffset.UTC).toLocalDate();
        return !(window.has("from")
                        && day.isBefore(LocalDate.parse(window.get("from").asString())))
                && !(window.has("to")
                        && day.isAfter(LocalDate.parse(window.get("to").asString())));
    }
}

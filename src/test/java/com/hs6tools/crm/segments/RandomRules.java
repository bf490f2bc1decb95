package com.hs6tools.crm.segments;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Definitions made of chance, of every kind of rule. */
final class RandomRules {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final List<String> KINDS = List.of(
            "tier",
            "lifecycleStage",
            "companySize",
            "city",
            "industry",
            "name",
            "owner",
            "healthScore",
            "orderCount",
            "lifetimeValue",
            "rfmRecency",
            "lastOrderAt",
            "createdAt",
            "tags",
            "orders.count",
            "orders.revenue",
            "orders.quantity",
            "orders.lastAt",
            "orders.firstAt",
            "interactions.count",
            "interactions.lastAt");

    private final TestShop shop;
    private final Random chance;

    RandomRules(TestShop shop, long seed) {
        this.shop = shop;
        this.chance = new Random(seed);
    }

    ObjectNode group(int depth) {
        var group = JSON.createObjectNode().put("match", one("ALL", "ANY", "NONE"));
        var rules = group.putArray("rules");
        for (int i = 1 + chance.nextInt(3); i > 0; i--) {
            rules.add(
                    depth > 1 && chance.nextInt(3) == 0
                            ? group(depth - 1)
                            : rule(KINDS.get(chance.nextInt(KINDS.size()))));
        }
        return group;
    }

    ObjectNode rule(String field) {
        var rule = JSON.createObjectNode().put("field", field);
        switch (field) {
            case "tier" -> choice(rule, false, TestShop.TIERS);
            case "lifecycleStage" -> choice(rule, false, TestShop.STAGES);
            case "companySize" -> choice(rule, true, List.of("SMALL", "LARGE", "MEDIUM"));
            case "city" -> text(rule, TestShop.CITIES, List.of("ra", "O'B", "50%", "_", "\\"));
            case "industry" -> text(rule, List.of("joinery", "metal"), List.of("join", "x"));
            case "name" -> {
                rule.put("operator", one("CONTAINS", "STARTS_WITH"));
                rule.putArray("value").add(one("ada", "MULLER", "كريمي", "gr", "1"));
            }
            case "owner" ->
                choice(rule, true, shop.owners.stream().map(Object::toString).toList());
            case "healthScore" -> number(rule, 100, false);
            case "orderCount" -> number(rule, 4, false);
            case "lifetimeValue" -> number(rule, 200, false);
            case "rfmRecency" -> number(rule, 5, true);
            case "lastOrderAt", "createdAt" -> moment(rule);
            case "tags" -> {
                rule.put("operator", one("ANY_OF", "ALL_OF", "NONE_OF", "EMPTY", "NOT_EMPTY"));
                if (!rule.get("operator").asString().endsWith("EMPTY")) {
                    var some = rule.putArray("value").add(shop.tags.get(0).toString());
                    if (chance.nextBoolean()) {
                        some.add(shop.tags.get(1).toString());
                    }
                }
            }
            case "orders.count" -> number(narrowed(rule), 3, false);
            case "orders.revenue" -> number(narrowed(rule), 150, false);
            case "orders.quantity" -> {
                number(narrowed(rule), 6, false);
                rule.putArray("products")
                        .add(shop.products.get(0).toString())
                        .add(shop.products.get(1).toString());
            }
            case "orders.lastAt", "orders.firstAt" -> moment(narrowed(rule));
            case "interactions.count" -> number(touching(rule), 2, false);
            default -> moment(touching(rule));
        }
        return rule;
    }

    private void choice(ObjectNode rule, boolean optional, List<String> of) {
        rule.put("operator", optional ? one("IS", "IS_NOT", "EMPTY", "NOT_EMPTY") : one("IS", "IS_NOT"));
        if (!rule.get("operator").asString().endsWith("EMPTY")) {
            rule.putArray("value").add(of.get(0)).add(of.get(chance.nextInt(of.size())));
        }
    }

    private void text(ObjectNode rule, List<String> whole, List<String> parts) {
        rule.put("operator", one("IS", "IS_NOT", "CONTAINS", "STARTS_WITH", "EMPTY", "NOT_EMPTY"));
        switch (rule.get("operator").asString()) {
            case "IS", "IS_NOT" -> rule.putArray("value").add(whole.get(chance.nextInt(whole.size())));
            case "CONTAINS", "STARTS_WITH" -> rule.putArray("value").add(parts.get(chance.nextInt(parts.size())));
            default -> {}
        }
    }

    private void number(ObjectNode rule, int most, boolean optional) {
        var operator = optional
                ? one("IS", "IS_NOT", "LT", "LTE", "GT", "GTE", "BETWEEN", "EMPTY", "NOT_EMPTY")
                : one("IS", "IS_NOT", "LT", "LTE", "GT", "GTE", "BETWEEN");
        rule.put("operator", operator);
        var number = chance.nextInt(most + 1);
        switch (operator) {
            case "BETWEEN" -> rule.putArray("value").add(number / 2).add(number);
            case "EMPTY", "NOT_EMPTY" -> {}
            default -> rule.put("value", number);
        }
    }

    private void moment(ObjectNode rule) {
        var operator =
                one("IN_LAST", "MORE_THAN_AGO", "IN_NEXT", "BEFORE", "AFTER", "ON", "BETWEEN", "EMPTY", "NOT_EMPTY");
        rule.put("operator", operator);
        switch (operator) {
            case "IN_LAST", "MORE_THAN_AGO", "IN_NEXT" ->
                rule.putObject("value").put("amount", 1 + chance.nextInt(200)).put("unit", "DAYS");
            case "BEFORE", "AFTER", "ON" -> rule.put("value", day());
            case "BETWEEN" -> rule.putArray("value").add("2026-01-15").add("2026-04-15");
            default -> {}
        }
    }

    private ObjectNode narrowed(ObjectNode rule) {
        windowed(rule);
        switch (chance.nextInt(4)) {
            case 0 ->
                rule.putArray("products")
                        .add(shop.products.get(chance.nextInt(4)).toString());
            case 1 ->
                rule.putArray("categories")
                        .add(shop.categories.get(chance.nextInt(2)).toString());
            case 2 -> {
                rule.putArray("products").add(shop.products.get(0).toString());
                rule.putArray("categories").add(shop.categories.get(1).toString());
            }
            default -> {}
        }
        return rule;
    }

    private ObjectNode touching(ObjectNode rule) {
        windowed(rule);
        if (chance.nextBoolean()) {
            rule.putArray("types").add("EMAIL").add("PHONE");
        }
        if (chance.nextInt(3) == 0) {
            rule.put("direction", one("IN", "OUT"));
        }
        return rule;
    }

    private void windowed(ObjectNode rule) {
        switch (chance.nextInt(4)) {
            case 0 ->
                rule.putObject("window").put("last", 1 + chance.nextInt(150)).put("unit", "DAYS");
            case 1 -> rule.putObject("window").put("from", "2026-02-01");
            case 2 -> rule.putObject("window").put("from", "2026-01-01").put("to", day());
            default -> {}
        }
    }

    private String day() {
        return java.time.LocalDate.of(2026, 3, 1).plusDays(chance.nextInt(90)).toString();
    }

    private String one(String... of) {
        return of[chance.nextInt(of.length)];
    }
}

package com.hs6tools.crm.demo;

import java.util.UUID;

/**
 * A product of the shop.
 *
 * @param dollars price of today
 * @param popularity how often it is bought beside others of its category
 */
record Product(
        UUID id,
        String sku,
        String name,
        String category,
        Kind kind,
        double dollars,
        double popularity,
        double margin) {

    /** What decides how many are bought and how often again. */
    enum Kind {
        MACHINE,
        TOOL,
        CONSUMABLE;

        static Kind of(String letter) {
            return switch (letter) {
                case "M" -> MACHINE;
                case "T" -> TOOL;
                default -> CONSUMABLE;
            };
        }
    }
}

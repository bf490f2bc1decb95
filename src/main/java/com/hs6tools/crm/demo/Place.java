package com.hs6tools.crm.demo;

import java.util.List;
import java.util.Map;

/** A city where customers live, named in the shop's language. */
record Place(String country, String region, String city, String landlinePrefix, double weight) {

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("IR", "Asia/Tehran"),
            Map.entry("AE", "Asia/Dubai"),
            Map.entry("IQ", "Asia/Baghdad"),
            Map.entry("OM", "Asia/Muscat"),
            Map.entry("QA", "Asia/Qatar"),
            Map.entry("KW", "Asia/Kuwait"),
            Map.entry("SA", "Asia/Riyadh"),
            Map.entry("BH", "Asia/Bahrain"),
            Map.entry("AF", "Asia/Kabul"),
            Map.entry("TR", "Europe/Istanbul"),
            Map.entry("AM", "Asia/Yerevan"),
            Map.entry("AZ", "Asia/Baku"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("GB", "Europe/London"));

    // Ranges that no operator hands out (or that are kept for fiction), so that nobody is ever called by a demo shop.
    private static final Map<String, String> MOBILES = Map.ofEntries(
            Map.entry("IR", "9898"),
            Map.entry("AE", "971570"),
            Map.entry("IQ", "9647100"),
            Map.entry("OM", "96810"),
            Map.entry("QA", "97420"),
            Map.entry("KW", "96540"),
            Map.entry("SA", "966520"),
            Map.entry("BH", "97320"),
            Map.entry("AF", "93690"),
            Map.entry("TR", "905000"),
            Map.entry("AM", "37480"),
            Map.entry("AZ", "994400"),
            Map.entry("DE", "4917139200"),
            Map.entry("GB", "447700900"));

    static Weighted<Place> in(ShopLanguage language) {
        var places = ListFile.read("places.txt").stream()
                .map(line -> of(line, language))
                .toList();
        return Weighted.of(places, Place::weight);
    }

    private static Place of(List<String> line, ShopLanguage language) {
        var country = line.getFirst();
        var weight = Double.parseDouble(line.get(1)) * liking(country, language);
        return new Place(country, language.pick(line, 3), language.pick(line, 6), line.get(2), weight);
    }

    /** The weights in the file are those of a Persian shop; others have their customers elsewhere. */
    private static double liking(String country, ShopLanguage language) {
        var iranian = country.equals("IR");
        var arab = Culture.of(country) == Culture.AR;
        return switch (language) {
            case FA -> iranian ? 1 : 0.35;
            case AR -> arab ? 4 : 0.1;
            case EN -> iranian ? 0.6 : 2.5;
        };
    }

    Culture culture() {
        return Culture.of(country);
    }

    String zone() {
        return ZONES.getOrDefault(country, "UTC");
    }

    /** A mobile number in E.164; the n-th customer's differs from the others'. */
    String mobile(int n) {
        var prefix = MOBILES.getOrDefault(country, "9898");
        var length = switch (country) {
            case "IR" -> 8;
            case "GB" -> 3;
            case "DE" -> 2;
            default -> 6;
        };
        var digits = (n * 7_654_321L + 1_234_567) % (long) Math.pow(10, length);
        return "+" + prefix + ("%0" + length + "d").formatted(digits);
    }

    String landline(Draws draws) {
        return "+" + landlinePrefix + "%07d".formatted(draws.below(10_000_000));
    }
}

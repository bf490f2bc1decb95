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
            Map.entry("AE", "97150000"),
            Map.entry("IQ", "964700000"),
            Map.entry("OM", "968900"),
            Map.entry("QA", "974300"),
            Map.entry("KW", "965500"),
            Map.entry("SA", "96650000"),
            Map.entry("BH", "973300"),
            Map.entry("AF", "9370000"),
            Map.entry("TR", "90500000"),
            Map.entry("AM", "374910"),
            Map.entry("AZ", "9945000"),
            Map.entry("DE", "49171392"),
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
        var length = country.equals("IR") ? 8 : 6;
        if (country.equals("GB")) {
            return "+" + prefix + "%03d".formatted(n % 1000);
        }
        var digits = (n * 7_654_321L + 1_234_567) % (long) Math.pow(10, length);
        return "+" + prefix + ("%0" + length + "d").formatted(digits);
    }

    String landline(Draws draws) {
        return "+" + landlinePrefix + "%07d".formatted(draws.below(10_000_000));
    }
}

package com.hs6tools.crm;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills one field of a body with far too much, and the others with what is likely to be taken, so that it is looked at. */
record LongField(String field, Map<String, UUID> records) implements BodyMadeOf.Leaves {
    private static final Map<String, String> LIKELY = Map.ofEntries(
            Map.entry("email", "ada@example.org"),
            Map.entry("emails", "ada@example.org"),
            Map.entry("to", "ada@example.org"),
            Map.entry("phone", "+14155550100"),
            Map.entry("phones", "+14155550100"),
            Map.entry("country", "US"),
            Map.entry("countries", "US"),
            Map.entry("phoneRegion", "US"),
            Map.entry("currency", "USD"),
            Map.entry("language", "en"),
            Map.entry("languages", "en"),
            Map.entry("locale", "en"),
            Map.entry("timeZone", "UTC"),
            Map.entry("clock", "LIVE"),
            Map.entry("color", "#1c7ed6"),
            Map.entry("website", "https://example.org"),
            Map.entry("origins", "https://shop.example"),
            Map.entry("encoding", "UTF-8"),
            Map.entry("delimiter", ","),
            Map.entry("list", "customers"));

    /** Maps whose keys each unit makes itself; the keys of others are languages. */
    private static final Set<String> OWN_KEYS = Set.of("customFields", "filter", "values");

    static BodyMadeOf in(String field, Map<String, UUID> records) {
        return new BodyMadeOf(new LongField(field, records));
    }

    /** Whether an answer means the field: by its own name, or by that of the list or the map it stands in. */
    static boolean isOrHolds(String named, String field) {
        var own = field.replaceAll("(\\{}|\\[0])$", "").replace(".*", ".en");
        return named.startsWith(own) || !named.isEmpty() && own.startsWith(named);
    }

    @Override
    public @Nullable Object text(String place) {
        if (place.equals(field)) {
            return NastyText.LONG;
        }
        if (place.endsWith("{}")) {
            var holds = field.startsWith(place.substring(0, place.length() - 2) + ".");
            return holds || !OWN_KEYS.contains(lastWord(place)) ? "en" : null;
        }
        return LIKELY.getOrDefault(lastWord(place), "x");
    }

    @Override
    public Object number() {
        return 1;
    }

    /** A record the unit has: {@code customerId} is one of {@code customers.customer}. */
    @Override
    public @Nullable Object id(String field) {
        var kind = lastWord(field).replaceAll("Ids?$", "").toLowerCase(Locale.ROOT);
        return records.entrySet().stream()
                .filter(record -> record.getKey().endsWith("." + kind))
                .map(record -> record.getValue().toString())
                .findFirst()
                .orElse(null);
    }

    private static String lastWord(String field) {
        return field.substring(field.lastIndexOf('.') + 1).replaceAll("\\W", "");
    }
}

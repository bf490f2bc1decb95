package com.hs6tools.crm.leads;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a lead may say. */
final class LeadRules {
    private static final int MOST_TAGS = 100;
    private static final BigDecimal MOST = new BigDecimal("9999999999999999.99");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private LeadRules() {}

    static Violations check(LeadInput input) {
        var wrong = new Violations()
                .length("externalId", input.externalId(), 200)
                .length("firstName", input.firstName(), 200)
                .length("lastName", input.lastName(), 200)
                .length("company", input.company(), 300)
                .length("email", input.email(), 320)
                .length("phone", input.phone(), 60)
                .length("referral", input.referral(), 200)
                .length("industry", input.industry(), 60)
                .length("country", input.country(), 100)
                .length("city", input.city(), 200)
                .length("language", input.language(), 35)
                .length("message", input.message(), 10_000)
                .length("notes", input.notes(), 20_000)
                .length("lostReason", input.lostReason(), 500)
                .length("nextAction", input.nextAction(), 300);
        if (input.email() != null && !input.email().isBlank()) {
            wrong.email("email", input.email());
        }
        money(wrong, input.expectedValue());
        if (input.currency() != null && !input.currency().isBlank()) {
            wrong.check(
                    CURRENCIES.contains(input.currency()),
                    "currency",
                    "A currency such as IRR or EUR.",
                    "bad_currency");
        }
        tags(wrong, input.tags());
        customFields(wrong, input.customFields());
        return wrong;
    }

    static void hasName(Violations wrong, boolean named) {
        wrong.check(
                named,
                "lastName",
                "A lead needs a name, a company, an e-mail address or a phone number.",
                "needs_name");
    }

    private static void money(Violations wrong, @Nullable BigDecimal value) {
        if (value != null) {
            wrong.check(value.signum() >= 0, "expectedValue", "Not less than 0.", "out_of_range", Map.of("from", 0))
                    .check(
                            value.compareTo(MOST) <= 0,
                            "expectedValue",
                            "At most 16 digits.",
                            "number_too_large",
                            Map.of("digits", 16))
                    .check(
                            value.stripTrailingZeros().scale() <= 2,
                            "expectedValue",
                            "At most 2 digits behind the point.",
                            "too_many_digits");
        }
    }

    static void tags(Violations wrong, @Nullable List<String> tags) {
        if (tags == null) {
            return;
        }
        wrong.check(
                tags.size() <= MOST_TAGS,
                "tags",
                "At most " + MOST_TAGS + " tags.",
                "too_many",
                Map.of("most", MOST_TAGS));
        for (int i = 0; i < Math.min(tags.size(), MOST_TAGS); i++) {
            var name = "tags[" + i + "]";
            if (tags.get(i) == null) {
                wrong.add(name, "This is needed.", "required");
            } else {
                wrong.required(name, LeadKeys.key(tags.get(i))).length(name, tags.get(i), 60);
            }
        }
    }

    private static void customFields(Violations wrong, @Nullable Map<String, Object> fields) {
        if (fields != null) {
            var all = fields.toString();
            wrong.check(fields.size() <= 200, "customFields", "At most 200 fields.", "too_many", Map.of("most", 200))
                    .check(
                            all.length() <= 64_000,
                            "customFields",
                            "At most 64,000 characters together.",
                            "too_long",
                            Map.of("most", 64_000))
                    .check(
                            all.indexOf('\0') < 0,
                            "customFields",
                            "The text holds a NUL character, which cannot be stored.",
                            "bad_character");
        }
    }
}

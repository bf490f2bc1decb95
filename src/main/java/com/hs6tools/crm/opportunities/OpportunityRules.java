package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a deal may say. */
final class OpportunityRules {
    static final int LONGEST_REASON = 1_000;
    private static final int MOST_COMPETITORS = 20;
    private static final int WHOLE_DIGITS = 16;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private OpportunityRules() {}

    static Violations check(OpportunityInput input) {
        var wrong = new Violations()
                .length("title", input.title(), 300)
                .length("lossReason", input.lossReason(), LONGEST_REASON)
                .length("nextStep", input.nextStep(), 300)
                .length("description", input.description(), 20_000)
                .check(
                        input.currency() == null || CURRENCIES.contains(input.currency()),
                        "currency",
                        "This is no currency of ISO 4217, such as IRR or EUR.",
                        "unknown_currency")
                .check(
                        input.probability() == null || (input.probability() >= 0 && input.probability() <= 100),
                        "probability",
                        "From 0 to 100 percent.",
                        "out_of_range",
                        Map.of("from", 0, "to", 100));
        amount(wrong, "value", input.value());
        day(wrong, "expectedClose", input.expectedClose());
        day(wrong, "nextStepDue", input.nextStepDue());
        competitors(wrong, input.competitors());
        return wrong;
    }

    static void amount(Violations wrong, String field, @Nullable BigDecimal value) {
        if (value == null) {
            return;
        }
        var plain = value.stripTrailingZeros();
        wrong.check(value.signum() >= 0, field, "Not below 0.", "out_of_range", Map.of("from", 0))
                .check(
                        plain.precision() - plain.scale() <= WHOLE_DIGITS,
                        field,
                        "At most " + WHOLE_DIGITS + " digits before the decimal point.",
                        "number_too_large",
                        Map.of("digits", WHOLE_DIGITS))
                .check(
                        plain.scale() <= 2,
                        field,
                        "At most two digits behind the decimal point.",
                        "too_precise",
                        Map.of("digits", 2));
    }

    private static void day(Violations wrong, String field, @Nullable LocalDate day) {
        wrong.check(
                day == null || (day.getYear() >= 2000 && day.getYear() < 2200),
                field,
                "A day between 2000-01-01 and 2199-12-31.",
                "out_of_range");
    }

    private static void competitors(Violations wrong, @Nullable List<String> names) {
        if (names == null) {
            return;
        }
        if (names.size() > MOST_COMPETITORS) {
            wrong.add(
                    "competitors",
                    "At most " + MOST_COMPETITORS + "; these are " + names.size() + ".",
                    "too_many",
                    Map.of("most", MOST_COMPETITORS));
            return;
        }
        IntStream.range(0, names.size()).forEach(i -> {
            var field = "competitors[" + i + "]";
            wrong.required(field, names.get(i)).length(field, names.get(i), 100);
        });
    }
}

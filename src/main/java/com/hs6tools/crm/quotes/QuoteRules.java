package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a quote may say. What depends on the catalogue is looked at by {@link QuoteLines}. */
final class QuoteRules {
    static final int MOST_LINES = 2_000;
    static final List<String> LANGUAGES = List.of("en", "fa", "ar");
    private static final int LAST_YEAR = 2200;

    private QuoteRules() {}

    /** @param currency the quote's, for the digits its amounts have; known to be one */
    static Violations check(QuoteInput input, String currency) {
        var wrong = new Violations()
                .length("title", input.title(), 300)
                .length("terms", input.terms(), 10_000)
                .length("notes", input.notes(), 10_000)
                .check(
                        input.language() == null || LANGUAGES.contains(input.language()),
                        "language",
                        "One of en, fa, ar.",
                        "bad_language")
                .check(
                        input.validUntil() == null || input.validUntil().getYear() < LAST_YEAR,
                        "validUntil",
                        "Nobody waits that long for an answer.",
                        "out_of_range");
        var digits = UnitSettings.digitsOf(currency);
        if (input.shipping() != null) {
            Amounts.amount(wrong, "shipping", input.shipping(), digits);
        }
        reduction(wrong, "discount", input.discount(), digits);
        lines(wrong, input.lines(), digits);
        return wrong;
    }

    static void currency(@Nullable String currency) {
        if (!Amounts.isCurrency(currency)) {
            var shown = currency == null || currency.length() <= 40 ? currency : currency.substring(0, 40) + "...";
            throw InvalidInput.field(
                    "currency",
                    "'" + shown + "' is not a currency code such as EUR or IRR (ISO 4217).",
                    "unknown_currency");
        }
    }

    static void notOver(Violations wrong, LocalDate validUntil, LocalDate today) {
        wrong.check(
                !validUntil.isBefore(today),
                "validUntil",
                "This day is over. Choose today or a later day.",
                "in_the_past");
    }

    private static void lines(Violations wrong, @Nullable List<QuoteInput.Line> lines, int digits) {
        if (lines == null) {
            return;
        }
        if (lines.size() > MOST_LINES) {
            wrong.add(
                    "lines",
                    "At most " + MOST_LINES + " lines; these are " + lines.size() + ".",
                    "too_many",
                    Map.of("most", MOST_LINES));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            var at = "lines[" + i + "]";
            if (lines.get(i) == null) {
                wrong.add(at, "This is needed.", "required");
            } else {
                line(wrong, at, lines.get(i), digits);
            }
        }
    }

    private static void line(Violations wrong, String at, QuoteInput.Line line, int digits) {
        wrong.length(at + ".sku", line.sku(), 200)
                .length(at + ".name", line.name(), 500)
                .length(at + ".description", line.description(), 2_000);
        wrong.check(
                line.productId() != null || isSaid(line.sku()) || isSaid(line.name()),
                at + ".name",
                "A line names a product, or says what it is for.",
                "required");
        var quantity = line.quantity();
        if (quantity == null) {
            wrong.add(at + ".quantity", "This is needed.", "required");
        } else if (Amounts.amount(wrong, at + ".quantity", quantity)) {
            wrong.check(quantity.signum() > 0, at + ".quantity", "This is more than zero.", "zero");
        }
        positive(wrong, at + ".unitPrice", line.unitPrice());
        positive(wrong, at + ".unitCost", line.unitCost());
        reduction(wrong, at + ".discount", line.discount(), digits);
        if (line.taxRate() != null) {
            Amounts.percent(wrong, at + ".taxRate", line.taxRate());
        }
    }

    private static void reduction(Violations wrong, String at, @Nullable Reduction discount, int digits) {
        if (discount == null) {
            return;
        }
        wrong.check(
                discount.percent() == null || discount.amount() == null,
                at,
                "A discount is a share or an amount, not both.",
                "ambiguous");
        if (discount.percent() != null) {
            Amounts.percent(wrong, at + ".percent", discount.percent());
        }
        if (discount.amount() != null) {
            Amounts.amount(wrong, at + ".amount", discount.amount(), digits);
        }
    }

    private static void positive(Violations wrong, String field, @Nullable BigDecimal amount) {
        if (amount != null) {
            Amounts.amount(wrong, field, amount);
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

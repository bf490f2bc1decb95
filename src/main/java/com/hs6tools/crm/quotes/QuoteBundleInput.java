package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.UnitSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a bundle, as a whole.
 *
 * @param price of the whole; the sum of its parts where absent
 * @param currency of the price; the unit's where absent
 * @param active true where absent
 * @param lines between 1 and 200
 * @param version the version the caller has seen; a change of another one is refused
 */
record QuoteBundleInput(
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Boolean active,
        @Nullable List<BundleLineInput> lines,
        @Nullable Long version) {
    private static final int MOST_LINES = 200;

    /** A product by id or stock code, and how many pieces of it. */
    @Schema(name = "QuoteBundleLineInput")
    record BundleLineInput(
            @Nullable UUID productId,
            @Nullable String sku,
            @Nullable BigDecimal quantity) {}

    /** @param unitCurrency of a price for which none is named */
    Violations check(String unitCurrency) {
        var wrong = new Violations().required("name", name).length("name", name, 200);
        var money = currency == null ? unitCurrency : currency;
        QuoteRules.currency(money);
        if (price != null) {
            Amounts.amount(wrong, "price", price, UnitSettings.digitsOf(money));
        }
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            return wrong.add(
                    "lines",
                    "A bundle has between 1 and " + MOST_LINES + " products.",
                    lines == null || lines.isEmpty() ? "required" : "too_many");
        }
        for (int i = 0; i < lines.size(); i++) {
            line(wrong, "lines[" + i + "]", lines.get(i));
        }
        return wrong;
    }

    private static void line(Violations wrong, String at, @Nullable BundleLineInput line) {
        if (line == null) {
            wrong.add(at, "This is needed.", "required");
            return;
        }
        wrong.length(at + ".sku", line.sku(), 200);
        wrong.check(
                (line.productId() == null) != (line.sku() == null || line.sku().isBlank()),
                at + ".productId",
                "Name the product, by id or stock code.",
                "required");
        if (line.quantity() == null) {
            wrong.add(at + ".quantity", "This is needed.", "required");
        } else if (Amounts.amount(wrong, at + ".quantity", line.quantity())) {
            wrong.check(line.quantity().signum() > 0, at + ".quantity", "This is more than zero.", "zero");
        }
    }
}

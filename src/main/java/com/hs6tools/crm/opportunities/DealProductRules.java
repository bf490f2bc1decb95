package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.opportunities.DealProducts.LineInput;
import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines of a deal may say, and what they come to. */
final class DealProductRules {
    private static final int MOST = 200;
    private static final int WHOLE_DIGITS = 14;
    private static final int DIGITS = 4;
    private static final int COINS = 2;

    private DealProductRules() {}

    static Violations check(@Nullable List<LineInput> lines) {
        var wrong = new Violations();
        if (lines == null) {
            return wrong.add("lines", "Name the lines; an empty list takes all away.", "required");
        }
        if (lines.size() > MOST) {
            return wrong.add(
                    "lines",
                    "At most " + MOST + " lines; these are " + lines.size() + ".",
                    "too_many",
                    Map.of("most", MOST));
        }
        for (int i = 0; i < lines.size(); i++) {
            line(wrong, "lines[" + i + "]", lines.get(i));
        }
        return wrong;
    }

    private static void line(Violations wrong, String at, @Nullable LineInput line) {
        if (line == null) {
            wrong.add(at, "This is needed.", "required");
            return;
        }
        wrong.length(at + ".name", line.name(), 300);
        if (line.productId() == null) {
            wrong.required(at + ".name", line.name());
            wrong.check(line.unitPrice() != null, at + ".unitPrice", "This is needed.", "required");
        }
        wrong.check(line.quantity() != null, at + ".quantity", "This is needed.", "required");
        if (number(wrong, at + ".quantity", line.quantity()) && line.quantity() != null) {
            wrong.check(line.quantity().signum() > 0, at + ".quantity", "This is more than zero.", "zero");
        }
        number(wrong, at + ".unitPrice", line.unitPrice());
    }

    private static boolean number(Violations wrong, String field, @Nullable BigDecimal number) {
        if (number == null) {
            return true;
        }
        // looked at before anything is reckoned with it, as 1e999999999 is a number too
        if (number.precision() > 60
                || Math.abs((long) number.scale()) > 60
                || number.precision() - number.scale() > WHOLE_DIGITS) {
            wrong.add(
                    field,
                    "At most " + WHOLE_DIGITS + " digits before the decimal point.",
                    "number_too_large",
                    Map.of("digits", WHOLE_DIGITS));
            return false;
        }
        wrong.check(number.signum() >= 0, field, "This cannot be negative.", "negative");
        wrong.check(
                number.stripTrailingZeros().scale() <= DIGITS,
                field,
                "At most " + DIGITS + " digits after the decimal point.",
                "too_precise",
                Map.of("digits", DIGITS));
        return true;
    }

    /** @param currencyDigits of the deal's currency; a deal's value has two at most */
    static BigDecimal amount(BigDecimal quantity, BigDecimal unitPrice, int currencyDigits) {
        return quantity.multiply(unitPrice).setScale(Math.min(COINS, currencyDigits), RoundingMode.HALF_UP);
    }
}

package com.hs6tools.crm.quotes;

import com.hs6tools.crm.platform.http.Violations;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What amounts, shares and currencies in a quote may be. */
final class Amounts {
    private static final BigDecimal LARGEST = new BigDecimal("99999999999999.9999");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DIGITS = 4;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(c -> c.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private Amounts() {}

    static boolean isCurrency(@Nullable String code) {
        return code != null && CURRENCIES.contains(code);
    }

    /** As people write it: exact, without zeros that say nothing. */
    static BigDecimal plain(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LARGEST) <= 0;
    }

    /** @return whether it can be reckoned with */
    static boolean amount(Violations wrong, String field, BigDecimal amount, int digits) {
        if (!isSmall(amount) || !fits(amount)) {
            wrong.add(
                    field,
                    "An amount has at most 14 digits before the decimal point.",
                    "number_too_large",
                    Map.of("digits", 14));
            return false;
        }
        if (amount.signum() < 0) {
            wrong.add(field, "This cannot be negative.", "negative");
            return false;
        }
        if (amount.stripTrailingZeros().scale() > digits) {
            wrong.add(
                    field,
                    "At most " + digits + " digits after the decimal point.",
                    "too_precise",
                    Map.of("digits", digits));
            return false;
        }
        return true;
    }

    static boolean amount(Violations wrong, String field, BigDecimal amount) {
        return amount(wrong, field, amount, DIGITS);
    }

    static boolean percent(Violations wrong, String field, BigDecimal percent) {
        if (!isSmall(percent) || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            wrong.add(field, "A share is from 0 to 100 percent.", "out_of_range", Map.of("from", 0, "to", 100));
            return false;
        }
        if (percent.stripTrailingZeros().scale() > DIGITS) {
            wrong.add(
                    field,
                    "At most " + DIGITS + " digits after the decimal point.",
                    "too_precise",
                    Map.of("digits", DIGITS));
            return false;
        }
        return true;
    }

    /** A number such as 1e999999999 must be looked at before anything is reckoned with it. */
    private static boolean isSmall(BigDecimal number) {
        return number.precision() <= 60 && Math.abs((long) number.scale()) <= 60;
    }
}

package com.hs6tools.crm.demo;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The price level of a currency. Money is counted in its smallest unit throughout the generator.
 *
 * @param perDollar how many units of it a dollar costs, roughly
 * @param inflation yearly, as a share
 * @param step prices are multiples of so many smallest units
 * @param digits behind the decimal point
 */
record Prices(double perDollar, double inflation, long step, int digits) {

    static Prices in(String currency) {
        return switch (currency) {
            case "IRR" -> new Prices(1_000_000, 0.28, 10_000, 0);
            case "AED" -> new Prices(3.67, 0.03, 25, 2);
            case "EUR" -> new Prices(0.92, 0.03, 10, 2);
            case "TRY" -> new Prices(41, 0.32, 50, 2);
            default ->
                new Prices(
                        1, 0.03, 10, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
        };
    }

    /** A price given in dollars of today, so many years ago. */
    long of(double dollars, double yearsAgo) {
        var units = dollars * perDollar * Math.pow(10, digits) / Math.pow(1 + inflation, yearsAgo);
        return Math.max(step, Math.round(units / step) * step);
    }

    /** A share of an amount, in whole steps so that no total ends in odd rials. */
    long share(long amount, double share) {
        return Math.round(amount * share / step) * step;
    }

    String text(long amount) {
        return digits == 0
                ? Long.toString(amount)
                : BigDecimal.valueOf(amount, digits).toPlainString();
    }
}

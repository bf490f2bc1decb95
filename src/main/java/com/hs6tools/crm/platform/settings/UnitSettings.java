package com.hs6tools.crm.platform.settings;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * How a business unit wants to be: name, money, time, language, the numbers in its rules.
 *
 * @param clock "LIVE", a day (its end in the unit's zone), or a moment
 * @param modulesOff areas of the business that this unit does without
 * @param phoneRegion two-letter country of phone numbers written without one
 */
public record UnitSettings(
        String unitName,
        String clock,
        String currency,
        String timeZone,
        @Schema(allowableValues = {"en", "fa", "ar"}) String language,

        @ArraySchema(schema = @Schema(allowableValues = {"en", "fa", "ar"}))
        List<String> languages,

        String phoneRegion,
        Weights weights,
        BigDecimal highValueFrom,
        String tierRule,
        TierThresholds tierThresholds,
        List<String> modulesOff) {

    public static final String LIVE = "LIVE";

    /** Shares of the health score; they add up to 1. */
    public record Weights(
            BigDecimal recency, BigDecimal frequency, BigDecimal monetary, BigDecimal engagement, BigDecimal support) {
        public BigDecimal sum() {
            return recency.add(frequency).add(monetary).add(engagement).add(support);
        }
    }

    /** Revenue in 730 days from which a tier begins, when tiers go by fixed thresholds. */
    public record TierThresholds(BigDecimal platinum, BigDecimal gold, BigDecimal silver) {}

    public static UnitSettings initial(String unitName) {
        return new UnitSettings(
                unitName,
                LIVE,
                "IRR",
                "Asia/Tehran",
                "fa",
                List.of("fa", "en", "ar"),
                "IR",
                new Weights(
                        new BigDecimal("0.35"),
                        new BigDecimal("0.20"),
                        new BigDecimal("0.20"),
                        new BigDecimal("0.15"),
                        new BigDecimal("0.10")),
                new BigDecimal("1000000000"),
                "SHARE",
                new TierThresholds(
                        new BigDecimal("5000000000"), new BigDecimal("1000000000"), new BigDecimal("200000000")),
                List.of());
    }

    public UnitSettings named(String name) {
        return new UnitSettings(
                name,
                clock,
                currency,
                timeZone,
                language,
                languages,
                phoneRegion,
                weights,
                highValueFrom,
                tierRule,
                tierThresholds,
                modulesOff);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public int currencyDigits() {
        return digitsOf(currency);
    }

    /** Digits behind the decimal point of a currency (ISO 4217). IRR is counted in whole rials. */
    public static int digitsOf(String currency) {
        return currency.equals("IRR")
                ? 0
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}

package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a unit's settings must be. */
final class SettingsRules {
    private static final List<String> TIER_RULES = List.of("SHARE", "THRESHOLDS");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private SettingsRules() {}

    static void check(UnitSettings s, Set<String> optionalAreas) {
        var wrong = new Violations().required("unitName", s.unitName()).length("unitName", s.unitName(), 200);
        place(wrong, s);
        numbers(wrong, s);
        wrong.check(
                optionalAreas.containsAll(s.modulesOff()),
                "modulesOff",
                "Some of " + String.join(", ", optionalAreas) + ".",
                "unknown_module");
        wrong.throwIfAny();
    }

    private static void place(Violations wrong, UnitSettings s) {
        var zoneKnown = AccountInput.isZone(s.timeZone());
        wrong.check(
                zoneKnown,
                "timeZone",
                "'" + s.timeZone() + "' is not a time zone such as Asia/Tehran.",
                "bad_time_zone");
        wrong.check(
                s.clock().equals(UnitSettings.LIVE) || isMoment(s.clock(), zoneKnown ? s.zone() : ZoneId.of("UTC")),
                "clock",
                "LIVE, a day such as 2011-12-10, or a moment such as 2011-12-10T09:30:00Z.",
                "bad_clock");
        wrong.check(isCurrency(s.currency()), "currency", "A currency of ISO 4217 such as EUR.", "bad_currency");
        wrong.check(
                List.of(Locale.getISOCountries()).contains(s.phoneRegion()),
                "phoneRegion",
                "A country of two letters such as IR.",
                "bad_country");
        wrong.check(AccountInput.LANGUAGES.contains(s.language()), "language", "One of en, fa, ar.", "bad_language");
        wrong.check(
                AccountInput.LANGUAGES.containsAll(s.languages())
                        && s.languages().contains(s.language())
                        && s.languages().stream().distinct().count()
                                == s.languages().size(),
                "languages",
                "Some of en, fa, ar, each once, the unit's own among them.",
                "bad_language");
    }

    private static void numbers(Violations wrong, UnitSettings s) {
        var w = s.weights();
        var shares = Stream.of(w.recency(), w.frequency(), w.monetary(), w.engagement(), w.support());
        wrong.check(
                shares.allMatch(v -> v.signum() >= 0 && v.scale() <= 4)
                        && w.sum().compareTo(BigDecimal.ONE) == 0,
                "weights",
                "Five shares from 0 that add up to 1; now they add up to "
                        + w.sum().toPlainString() + ".",
                "bad_weights");
        wrong.check(isMoney(s.highValueFrom()), "highValueFrom", "An amount from 0.", "bad_amount");
        wrong.check(TIER_RULES.contains(s.tierRule()), "tierRule", "SHARE or THRESHOLDS.", "bad_tier_rule");
        var t = s.tierThresholds();
        wrong.check(
                Stream.of(t.platinum(), t.gold(), t.silver()).allMatch(SettingsRules::isMoney)
                        && t.platinum().compareTo(t.gold()) > 0
                        && t.gold().compareTo(t.silver()) > 0,
                "tierThresholds",
                "Three amounts, platinum above gold above silver.",
                "bad_thresholds");
    }

    private static boolean isMoney(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(LARGEST) < 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMoment(String text, ZoneId zone) {
        try {
            var year = UnitClock.moment(text, zone).getYear();
            return year >= 1900 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

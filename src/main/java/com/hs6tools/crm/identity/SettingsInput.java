package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Patch;
import com.hs6tools.crm.platform.settings.UnitSettings;
import com.hs6tools.crm.platform.settings.UnitSettings.TierThresholds;
import com.hs6tools.crm.platform.settings.UnitSettings.Weights;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of a unit's settings: what is named changes, null goes back to how units begin. */
record SettingsInput(
        @Nullable String unitName,
        @Nullable String clock,
        @Nullable String currency,
        @Nullable String timeZone,

        @Schema(allowableValues = {"en", "fa", "ar"}) @Nullable
        String language,

        @ArraySchema(schema = @Schema(allowableValues = {"en", "fa", "ar"})) @Nullable
        List<String> languages,

        @Nullable String phoneRegion,
        @Nullable WeightsInput weights,
        @Nullable BigDecimal highValueFrom,
        @Nullable String tierRule,
        @Nullable ThresholdsInput tierThresholds,
        @Nullable List<String> modulesOff) {

    record WeightsInput(
            @Nullable BigDecimal recency,
            @Nullable BigDecimal frequency,
            @Nullable BigDecimal monetary,
            @Nullable BigDecimal engagement,
            @Nullable BigDecimal support) {
        Weights over(Weights now) {
            return new Weights(
                    or(recency, now.recency()),
                    or(frequency, now.frequency()),
                    or(monetary, now.monetary()),
                    or(engagement, now.engagement()),
                    or(support, now.support()));
        }
    }

    record ThresholdsInput(
            @Nullable BigDecimal platinum,
            @Nullable BigDecimal gold,
            @Nullable BigDecimal silver) {
        TierThresholds over(TierThresholds now) {
            return new TierThresholds(or(platinum, now.platinum()), or(gold, now.gold()), or(silver, now.silver()));
        }
    }

    static UnitSettings apply(Patch<SettingsInput> patch, UnitSettings now) {
        var in = patch.value();
        var initial = UnitSettings.initial(now.unitName());
        return new UnitSettings(
                pick(patch, "unitName", in.unitName(), UnitSettings::unitName, now, initial),
                pick(patch, "clock", in.clock(), UnitSettings::clock, now, initial),
                pick(patch, "currency", in.currency(), UnitSettings::currency, now, initial),
                pick(patch, "timeZone", in.timeZone(), UnitSettings::timeZone, now, initial),
                pick(patch, "language", in.language(), UnitSettings::language, now, initial),
                pick(patch, "languages", in.languages(), UnitSettings::languages, now, initial),
                pick(patch, "phoneRegion", in.phoneRegion(), UnitSettings::phoneRegion, now, initial),
                pick(
                        patch,
                        "weights",
                        in.weights() == null ? null : in.weights().over(now.weights()),
                        UnitSettings::weights,
                        now,
                        initial),
                pick(patch, "highValueFrom", in.highValueFrom(), UnitSettings::highValueFrom, now, initial),
                pick(patch, "tierRule", in.tierRule(), UnitSettings::tierRule, now, initial),
                pick(
                        patch,
                        "tierThresholds",
                        in.tierThresholds() == null ? null : in.tierThresholds().over(now.tierThresholds()),
                        UnitSettings::tierThresholds,
                        now,
                        initial),
                pick(patch, "modulesOff", sorted(in.modulesOff()), UnitSettings::modulesOff, now, initial));
    }

    private static <V> V pick(
            Patch<SettingsInput> patch,
            String name,
            @Nullable V given,
            Function<UnitSettings, V> read,
            UnitSettings now,
            UnitSettings initial) {
        if (!patch.names(name)) {
            return read.apply(now);
        }
        return given == null ? read.apply(initial) : given;
    }

    private static @Nullable List<String> sorted(@Nullable List<String> names) {
        return names == null ? null : names.stream().distinct().sorted().toList();
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal now) {
        return given == null ? now : given;
    }
}

package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.time.ZoneId;

/** Settings of a made business unit. */
public final class TestSettings {
    private TestSettings() {}

    public static UnitSettings in(UnitSettings s, ZoneId zone, String highValueFrom) {
        return new UnitSettings(
                s.unitName(),
                s.clock(),
                s.currency(),
                zone.getId(),
                s.language(),
                s.languages(),
                s.phoneRegion(),
                s.weights(),
                new BigDecimal(highValueFrom),
                s.tierRule(),
                s.tierThresholds(),
                s.modulesOff());
    }

    public static UnitSettings clock(UnitSettings s, String clock) {
        return new UnitSettings(
                s.unitName(),
                clock,
                s.currency(),
                s.timeZone(),
                s.language(),
                s.languages(),
                s.phoneRegion(),
                s.weights(),
                s.highValueFrom(),
                s.tierRule(),
                s.tierThresholds(),
                s.modulesOff());
    }
}

package com.hs6tools.crm.scoring;

import com.hs6tools.crm.platform.settings.UnitSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers one computation of all scores goes by: the moment, and the unit's settings.
 *
 * <p>"In 365 days" begins at the same local time 365 calendar days before, in the unit's zone, and leaves out that very
 * moment: as of the end of a day it covers exactly the 365 days up to and with that day, whatever the clocks did
 * meanwhile.
 */
public record ScoreRules(
        UUID tenant,
        OffsetDateTime asOf,
        ZoneId zone,
        UnitSettings.Weights weights,
        BigDecimal highValueFrom,
        boolean tiersByShare,
        UnitSettings.TierThresholds thresholds) {

    static final String SHARE = "SHARE";

    static ScoreRules of(UUID tenant, UnitSettings unit, OffsetDateTime asOf) {
        return new ScoreRules(
                tenant,
                asOf.withOffsetSameInstant(ZoneOffset.UTC),
                unit.zone(),
                unit.weights(),
                unit.highValueFrom(),
                unit.tierRule().equals(SHARE),
                unit.tierThresholds());
    }

    public LocalDate today() {
        return asOf.atZoneSameInstant(zone).toLocalDate();
    }

    OffsetDateTime daysBefore(int days) {
        return asOf.atZoneSameInstant(zone).minusDays(days).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The values {@link NamedSql} statements of scoring and analytics know. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("tenant", tenant);
        values.put("asOf", asOf);
        values.put("zone", zone.getId());
        values.put("today", today());
        values.put("since90", daysBefore(90));
        values.put("since365", daysBefore(365));
        values.put("since730", daysBefore(730));
        values.put("weightRecency", weights.recency());
        values.put("weightFrequency", weights.frequency());
        values.put("weightMonetary", weights.monetary());
        values.put("weightEngagement", weights.engagement());
        values.put("weightSupport", weights.support());
        values.put("highValueFrom", highValueFrom);
        values.put("tiersByShare", tiersByShare);
        values.put("platinumFrom", thresholds.platinum());
        values.put("goldFrom", thresholds.gold());
        values.put("silverFrom", thresholds.silver());
        return values;
    }
}

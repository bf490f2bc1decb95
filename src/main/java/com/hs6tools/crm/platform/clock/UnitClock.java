package com.hs6tools.crm.platform.clock;

import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.settings.UnitSettings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Now, as the acting business unit sees it: the real time, or the moment its clock is fixed at. */
@Component
public class UnitClock {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private final Settings settings;
    private final Clock real;

    UnitClock(Settings settings, Clock real) {
        this.settings = settings;
        this.real = real;
    }

    /** What every rule, screen and job of the unit takes as now. */
    public OffsetDateTime now() {
        var unit = settings.current();
        return unit.clock().equals(UnitSettings.LIVE) ? realNow() : moment(unit.clock(), unit.zone());
    }

    public LocalDate today() {
        return now().atZoneSameInstant(zone()).toLocalDate();
    }

    public ZoneId zone() {
        return settings.current().zone();
    }

    /** The real time, for what is a fact about this program: when a record was saved, a session began. */
    public OffsetDateTime realNow() {
        return real.instant().atOffset(ZoneOffset.UTC);
    }

    /** An {@code asOf} parameter: a day means its last microsecond in the unit's zone; absent means now. */
    public OffsetDateTime asOf(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return now();
        }
        try {
            var at = moment(asOf, zone());
            if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
                throw InvalidInput.malformed(
                        "asOf", "asOf lies between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".", "bad_time");
            }
            return at;
        } catch (DateTimeException e) {
            throw InvalidInput.malformed(
                    "asOf",
                    "'" + asOf + "' is neither a day such as 2026-11-22 nor a moment such as 2026-11-22T09:30:00Z.",
                    "bad_time");
        }
    }

    /** @throws DateTimeException when the text is neither a day nor a moment */
    public static OffsetDateTime moment(String text, ZoneId zone) {
        if (text.length() == 10) {
            var nextDay = LocalDate.parse(text).plusDays(1).atStartOfDay(zone);
            return nextDay.minusNanos(1000).toInstant().atOffset(ZoneOffset.UTC);
        }
        return Instant.parse(text).atOffset(ZoneOffset.UTC);
    }
}

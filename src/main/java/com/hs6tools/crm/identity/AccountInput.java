package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Violations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about themselves. */
record AccountInput(
        @Nullable String name,

        @Schema(allowableValues = {"en", "fa", "ar"}) @Nullable
        String locale,

        @Schema(allowableValues = {"light", "dark", "auto"}) @Nullable
        String theme,

        @Nullable String timeZone) {
    static final List<String> LANGUAGES = List.of("en", "fa", "ar");
    private static final List<String> THEMES = List.of("light", "dark", "auto");

    void check(boolean named) {
        var wrong = new Violations();
        if (named) {
            wrong.required("name", name).length("name", name, 200);
        }
        wrong.check(locale == null || LANGUAGES.contains(locale), "locale", "One of en, fa, ar.", "bad_language");
        wrong.check(theme == null || THEMES.contains(theme), "theme", "One of light, dark, auto.", "bad_theme");
        wrong.check(timeZone == null || isZone(timeZone), "timeZone", "Not a time zone.", "bad_time_zone");
        wrong.throwIfAny();
    }

    static boolean isZone(String zone) {
        return zone.equals("UTC") || ZoneId.getAvailableZoneIds().contains(zone);
    }
}

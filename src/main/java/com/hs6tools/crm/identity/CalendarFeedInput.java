package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Violations;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param reminderMinutes 0 to 10,080 (a week) before something is due; null for no reminders */
record CalendarFeedInput(@Nullable Integer reminderMinutes) {
    static final int LONGEST = 7 * 24 * 60;

    void check() {
        new Violations()
                .check(
                        reminderMinutes == null || reminderMinutes >= 0 && reminderMinutes <= LONGEST,
                        "reminderMinutes",
                        "A whole number of minutes from 0 to " + LONGEST + ".",
                        "out_of_range",
                        Map.of("from", 0, "to", LONGEST))
                .throwIfAny();
    }
}

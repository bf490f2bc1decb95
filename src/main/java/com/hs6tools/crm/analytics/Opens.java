package com.hs6tools.crm.analytics;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list parameters that open what a figure counts. */
final class Opens {
    private Opens() {}

    static Map<String, String> equal(String filter, @Nullable String value) {
        return value == null ? Map.of(filter + ".empty", "true") : Map.of(filter, value);
    }

    static Map<String, String> month(String filter, YearMonth month) {
        return Map.of(
                filter + ".gte",
                month.atDay(1).toString(),
                filter + ".lt",
                month.plusMonths(1).atDay(1).toString());
    }
}

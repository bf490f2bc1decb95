package com.hs6tools.crm.analytics;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Moments as the API tells them: in UTC, whatever zone the program runs in. */
final class Moments {
    private Moments() {}

    static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utc(Record r, String name) {
        var moment = r.get(name, OffsetDateTime.class);
        return moment == null ? null : utc(moment);
    }
}

package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.TALLY;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.tenancy.Acting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the members of a segment went, day by day of the unit's calendar. */
@Component
class SegmentHistory {
    private static final int USUAL = 90;
    private static final int MOST = 730;

    /** A day on which somebody moved; between two such days nobody did. */
    @Schema(name = "SegmentDay")
    record Day(LocalDate day, long joined, long departed, long members) {}

    private final DSLContext sql;
    private final Segments segments;
    private final UnitClock clock;

    SegmentHistory(DSLContext sql, Segments segments, UnitClock clock) {
        this.sql = sql;
        this.segments = segments;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Day> of(UUID segment, @Nullable Integer days) {
        segments.requireVisible(segment);
        var back = days == null ? USUAL : days;
        if (back < 1 || back > MOST) {
            throw InvalidInput.malformed("days", "days is a whole number from 1 to " + MOST + ".", "bad_limit");
        }
        return sql.select(TALLY.DAY, TALLY.JOINED, TALLY.DEPARTED, TALLY.MEMBERS)
                .from(TALLY)
                .where(
                        TALLY.TENANT_ID.eq(Acting.tenant()),
                        TALLY.SEGMENT_ID.eq(segment),
                        TALLY.DAY.gt(clock.today().minusDays(back)))
                .orderBy(TALLY.DAY)
                .fetch(Records.mapping(Day::new));
    }
}

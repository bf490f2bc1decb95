package com.hs6tools.crm.segments;

import static com.hs6tools.crmdb.segments.Tables.SEGMENT;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.ExpectedVersion;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.platform.http.StateConflict;
import com.hs6tools.crmdb.segments.tables.records.SegmentRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a segment so that it can be restored for a while, and restores it; its members are then looked up anew. */
@Component
class RemoveSegment {
    private static final int RESTORABLE_DAYS = 30;

    /** Another segment asks who is in this one. */
    static final class StillUsed extends Problem {
        StillUsed(String by) {
            super(409, "still_referenced", "The segment '" + by + "' depends on this one. Change its rules first.");
        }
    }

    private final DSLContext sql;
    private final SegmentRulesStore rules;
    private final SegmentFilling filling;
    private final Events events;
    private final UnitClock clock;

    RemoveSegment(DSLContext sql, SegmentRulesStore rules, SegmentFilling filling, Events events, UnitClock clock) {
        this.sql = sql;
        this.rules = rules;
        this.filling = filling;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void delete(UUID id, @Nullable Long expectedVersion) {
        var record = lock(id);
        if (record.getDeletedAt() != null) {
            throw new NotFound("This segment");
        }
        ExpectedVersion.check(expectedVersion, record.getVersion());
        rules.present().stream()
                .filter(s -> s.filter().dependsOn().anyMatch(id::equals))
                .findFirst()
                .ifPresent(s -> {
                    throw new StillUsed(s.name());
                });
        record.setDeletedAt(clock.realNow());
        record.setFilling(null);
        save(record, "segment.deleted");
    }

    @Transactional
    void restore(UUID id) {
        var record = lock(id);
        if (record.getDeletedAt() == null) {
            throw new StateConflict("This segment is not deleted.", "ACTIVE", List.of("delete"), "not_deleted");
        }
        if (record.getDeletedAt().isBefore(clock.realNow().minusDays(RESTORABLE_DAYS))) {
            throw new StateConflict(
                    "A deleted segment can be restored for " + RESTORABLE_DAYS + " days.",
                    "DELETED",
                    List.of(),
                    "too_late",
                    Map.of("days", RESTORABLE_DAYS));
        }
        record.setDeletedAt(null);
        save(record, "segment.restored");
        if (record.getKind().equals(SegmentKind.DYNAMIC.name())) {
            filling.start(id);
        }
    }

    private void save(SegmentRecord record, String fact) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(clock.realNow());
        sql.executeUpdate(record);
        events.publish(new SegmentFact(fact, record.getId(), record.getName(), Map.of()));
    }

    private SegmentRecord lock(UUID id) {
        return sql.selectFrom(SEGMENT)
                .where(SegmentScope.visible(), SEGMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This segment"));
    }
}

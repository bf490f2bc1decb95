package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.reads.PersonalDataReads.Read;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail, before it is written. */
record Note(
        UUID id,
        OffsetDateTime at,
        Actor actor,
        String action,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable String subjectLabel,
        UUID @Nullable [] subjects,
        int count,
        Map<String, DomainEvent.Change> changes) {
    /** More ids than this are counted, not named. */
    private static final int MOST_NAMED = 1000;

    static Note of(DomainEvent event, Actor actor, OffsetDateTime at) {
        return new Note(
                Ids.next(),
                at,
                actor,
                event.type(),
                event.subjectKind(),
                event.subjectId(),
                event.subjectLabel(),
                null,
                event.count(),
                event.changes());
    }

    static Note of(Read read, Actor actor, OffsetDateTime at) {
        var one = read.count() == 1 && read.ids().size() == 1;
        return new Note(
                Ids.next(),
                at,
                actor,
                read.action(),
                read.subjectKind(),
                one ? read.ids().iterator().next() : null,
                read.label(),
                one ? null : read.ids().stream().limit(MOST_NAMED).toArray(UUID[]::new),
                (int) Math.min(read.count(), Integer.MAX_VALUE),
                Map.of());
    }
}

package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Something happened to a segment itself: {@code segment.created}, {@code updated}, {@code deleted}, {@code restored}. */
record SegmentFact(String type, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "segment";
    }
}

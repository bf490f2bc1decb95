package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * Customers joined or left a segment: because something happened to them, because of time, or because the rules changed
 * ({@code refilled}). Never more than 1,000 ids in one fact; a refilling that moves more tells their numbers only.
 *
 * @param joined ids of customers, as many as are named
 * @param joinedCount how many joined in all
 */
public record SegmentMembersChanged(
        UUID subjectId,
        String subjectLabel,
        List<UUID> joined,
        List<UUID> departed,
        long joinedCount,
        long departedCount,
        boolean refilled)
        implements DomainEvent {
    @Override
    public String type() {
        return "segment.members_changed";
    }

    @Override
    public String subjectKind() {
        return "segment";
    }

    @Override
    public int count() {
        return (int) Math.min(joinedCount + departedCount, Integer.MAX_VALUE);
    }
}

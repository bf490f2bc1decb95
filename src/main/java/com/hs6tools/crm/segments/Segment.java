package com.hs6tools.crm.segments;

import com.hs6tools.crm.platform.http.Problem;
import com.hs6tools.crm.segments.filter.FilterNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment as the API shows it.
 *
 * @param members how many customers are in it, of the whole business unit
 * @param countedAt when that last changed
 * @param filling the job that goes through everybody since the rules changed, while it does
 * @param joinedLately how many came in the last 30 days
 * @param departedLately how many left in the last 30 days
 * @param problems rules that no longer mean anything, such as a tag that was deleted; only on one segment
 */
record Segment(
        UUID id,
        long version,
        String name,
        @Nullable String description,
        SegmentKind kind,
        @Nullable FilterNode definition,
        @Nullable UUID ownerId,
        String ownerName,
        boolean shared,
        boolean mine,
        long members,
        @Nullable OffsetDateTime countedAt,
        @Nullable UUID filling,
        long joinedLately,
        long departedLately,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime deletedAt,
        @Nullable List<Problem.FieldError> problems) {

    Segment with(List<Problem.FieldError> found) {
        return new Segment(
                id,
                version,
                name,
                description,
                kind,
                definition,
                ownerId,
                ownerName,
                shared,
                mine,
                members,
                countedAt,
                filling,
                joinedLately,
                departedLately,
                createdAt,
                updatedAt,
                deletedAt,
                found);
    }
}

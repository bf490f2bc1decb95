package com.hs6tools.crm.customers.spi;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jspecify.annotations.Nullable;

/**
 * One page of a customer's timeline, newest first, as every source is asked for it.
 *
 * @param kinds what to show; never empty
 * @param before the moment of the last entry seen, or null on the first page
 * @param beforeId its id, together with {@code before}
 * @param limit how many entries are needed at most
 */
public record TimelineRequest(
        UUID customer,
        Set<TimelineKind> kinds,
        @Nullable OffsetDateTime before,
        @Nullable UUID beforeId,
        int limit) {

    public boolean wants(TimelineKind kind) {
        return kinds.contains(kind);
    }

    /** The limit written out, so that PostgreSQL keeps one plan for every page instead of making one each time. */
    public Param<Integer> most() {
        return inline(limit);
    }

    /** The condition "older than what was seen"; both columns are those the source's index is ordered by. */
    public Condition older(Field<OffsetDateTime> at, Field<UUID> id) {
        return before == null || beforeId == null ? noCondition() : row(at, id).lessThan(before, beforeId);
    }
}

package com.hs6tools.crm.customers.spi;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record8;
import org.jooq.Select;

/**
 * Gives entries to the timeline of a customer. All sources are joined by UNION ALL into one statement, so each gives
 * one SELECT with these eight columns, in this order:
 * <ol>
 *   <li>at: when it happened
 *   <li>id: unique together with at; the timeline is ordered by (at, id), newest first
 *   <li>kind: the name of a {@link TimelineKind}
 *   <li>title: the words of the fact itself (order number, subject, task); screens add the wording of the kind
 *   <li>summary: a line more, or null
 *   <li>actor_name: who did it, or null
 *   <li>data: a JSON object for the screen, or null
 *   <li>ref_id: the record behind it, or null
 * </ol>
 */
public interface TimelineSource {
    /** The kinds it can give; it is only asked when one of them is wanted. */
    Set<TimelineKind> kinds();

    /** Who lacks this right, also because its area is switched off, is not told these entries. */
    default String permission() {
        return "customers:read";
    }

    /**
     * @return a select filtered by tenant, customer, the wanted kinds and {@link TimelineRequest#older}, ordered by (at, id)
     *     descending and limited to {@link TimelineRequest#most()}
     */
    Select<Record8<OffsetDateTime, UUID, String, String, String, String, JSONB, UUID>> entries(TimelineRequest request);
}

package com.hs6tools.crm.segments.filter;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact enters or leaves a rule by time alone: facts of a kind, at a distance from now.
 *
 * @param of which facts have a moment that crosses it
 */
public record TimeEdge(Facts of, Shift shift) {
    /** Facts with a moment. */
    public enum Facts {
        PURCHASES,
        INTERACTIONS,
        CREATION,
        FIRST_ORDER,
        LAST_ORDER,
        LAST_INTERACTION,
        FOLLOW_UP
    }

    /** How far from now; ahead means in the future. */
    public record Shift(@Nullable Span span, boolean ahead) {
        static final Shift NONE = new Shift(null, false);

        public OffsetDateTime from(OffsetDateTime now, ZoneId zone) {
            if (span == null) {
                return now;
            }
            return ahead ? span.after(now, zone) : span.before(now, zone);
        }
    }
}

package com.hs6tools.crm.segments.filter;

import com.hs6tools.crm.fields.CustomField;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact enters or leaves a rule by time alone: facts of a kind, at a distance from now.
 *
 * @param of which facts have a moment that crosses it
 * @param field for days of a custom field: which one
 */
public record TimeEdge(Facts of, Shift shift, @Nullable CustomField field) {
    /** Facts with a moment. */
    public enum Facts {
        PURCHASES,
        INTERACTIONS,
        CREATION,
        FIRST_ORDER,
        LAST_ORDER,
        LAST_INTERACTION,
        FOLLOW_UP,
        CUSTOM_DAY
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

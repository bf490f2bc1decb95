package com.hs6tools.crm.segments;

import com.hs6tools.crm.segments.filter.FilterNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is in a segment or not.
 *
 * @param member by what is kept
 * @param joinedAt since when he is in it
 * @param holds by the rules and what is known of him now; a few seconds ahead of {@code member}. Null where the segment
 *     has no rules
 */
@Schema(name = "SegmentExplanation")
record Explanation(
        UUID customerId,
        String customerName,
        boolean member,
        @Nullable OffsetDateTime joinedAt,
        @Nullable Boolean holds,
        @Nullable Part rules) {

    /**
     * A group with its parts, or a rule.
     *
     * @param rule null for a group
     * @param value what the customer has of what the rule asks for; null where he has none
     */
    @Schema(name = "SegmentExplanationPart")
    record Part(
            FilterNode.@Nullable Match match,
            @Nullable List<Part> parts,
            @Nullable FilterNode rule,
            boolean holds,

            @Schema(implementation = Object.class) @Nullable Object value) {}
}

package com.hs6tools.crm.customers.duplicates;

import com.hs6tools.crm.customers.matching.Likeness;
import com.hs6tools.crm.customers.matching.Trait;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two customers who are likely the same.
 *
 * @param score the probability of it in percent
 * @param findings what was compared, where both say something
 */
record DuplicatePair(
        UUID id,
        long version,
        int score,
        State state,
        List<Finding> findings,
        Side first,
        Side second,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedByName) {

    /** DISMISSED: somebody said that these are two. */
    @Schema(name = "DuplicateState")
    enum State {
        OPEN,
        DISMISSED
    }

    @Schema(name = "DuplicateFinding")
    record Finding(Trait trait, Likeness.Agreement agreement) {}

    /** One of the two, as much as it takes to recognise him. */
    @Schema(name = "DuplicateSide")
    record Side(
            UUID id,
            String name,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city,
            int orderCount,
            BigDecimal lifetimeValue,
            OffsetDateTime createdAt) {}
}

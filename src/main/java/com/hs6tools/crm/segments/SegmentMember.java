package com.hs6tools.crm.segments;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer in a segment, and since when. */
record SegmentMember(
        UUID customerId,
        String name,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        String tier,
        String lifecycleStage,
        int healthScore,
        int orderCount,
        BigDecimal lifetimeValue,
        @Nullable OffsetDateTime lastOrderAt,
        OffsetDateTime joinedAt) {}

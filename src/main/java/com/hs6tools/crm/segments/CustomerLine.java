package com.hs6tools.crm.segments;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a line of a preview. */
record CustomerLine(
        UUID id,
        String name,
        @Nullable String company,
        String tier,
        String lifecycleStage,
        int healthScore,
        int orderCount,
        BigDecimal lifetimeValue,
        String currency,
        @Nullable OffsetDateTime lastOrderAt) {}

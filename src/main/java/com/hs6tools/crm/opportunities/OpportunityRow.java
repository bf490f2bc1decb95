package com.hs6tools.crm.opportunities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as lists and the board show it.
 *
 * @param stageName absent where the standard stage's own words do
 * @param probability in percent
 * @param weighted value times probability
 * @param territoryId where its customer belonged when it was opened
 * @param daysInStage whole days since it came to its stage
 * @param stalled whether that is longer than the stage says is usual
 */
record OpportunityRow(
        UUID id,
        long version,
        String title,
        UUID customerId,
        String customerName,
        BigDecimal value,
        String currency,
        UUID pipelineId,
        UUID stageId,
        @Nullable String stageName,
        OpportunityStage stage,
        int probability,
        BigDecimal weighted,
        @Nullable LocalDate expectedClose,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable UUID territoryId,
        List<String> competitors,
        @Nullable String lossReason,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDue,
        Map<String, Object> customFields,
        OffsetDateTime stageSince,
        int daysInStage,
        boolean stalled,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime deletedAt) {}

package com.hs6tools.crm.opportunities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deal with its way through the stages.
 *
 * @param history newest first
 */
record OpportunityDetails(
        @JsonUnwrapped OpportunityRow row, @Nullable String description, List<StageVisit> history) {

    /**
     * A move, or the beginning.
     *
     * @param fromStage absent at the beginning
     * @param daysInStage how long it had been in the stage it left
     * @param value what the deal was worth then
     */
    record StageVisit(
            UUID id,
            OffsetDateTime at,
            DealChanges.Kind kind,
            @Nullable UUID fromStageId,
            @Nullable OpportunityStage fromStage,
            @Nullable String fromName,
            UUID stageId,
            OpportunityStage stage,
            @Nullable String stageName,
            @Nullable BigDecimal daysInStage,
            int probability,
            BigDecimal value,
            String currency,
            @Nullable String reason,
            String actorName) {}
}

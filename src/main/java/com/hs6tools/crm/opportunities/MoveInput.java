package com.hs6tools.crm.opportunities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal is to go, and what the stage there asks for.
 *
 * @param stageId the stage, also one of another pipeline
 * @param stage instead of it: the first stage of the deal's own pipeline that counts as this one
 * @param version the version the caller has seen; if somebody has moved the deal since, nothing is moved
 * @param reason why; kept with the move, and as the loss reason of a deal that is lost
 * @param reopen says that a closed deal is really to be worked on again
 */
record MoveInput(
        @Nullable UUID stageId,
        @Nullable OpportunityStage stage,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable Boolean reopen,
        @Nullable Integer probability,
        @Nullable BigDecimal value,
        @Nullable LocalDate expectedClose,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDue,
        @Nullable UUID ownerId,
        @Nullable List<String> competitors,
        @Nullable String description) {

    /** What it says beside the stage. */
    OpportunityInput facts() {
        return new OpportunityInput(
                null,
                null,
                value,
                null,
                null,
                null,
                null,
                probability,
                expectedClose,
                ownerId,
                competitors,
                null,
                nextStep,
                nextStepDue,
                description,
                null,
                null);
    }
}

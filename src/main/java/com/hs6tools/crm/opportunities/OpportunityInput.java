package com.hs6tools.crm.opportunities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs may say of a deal. In a change, fields not named stay and null clears.
 *
 * @param currency ISO 4217; unless given, the business unit's
 * @param pipelineId for a new deal; unless given, the standard pipeline
 * @param stageId the stage it is in; a change that names another one moves the deal, as {@code /move} does
 * @param stage the same by its standard name: the pipeline's first stage of that kind
 * @param probability in percent; unless given, the stage's
 * @param lossReason why it was lost
 * @param version the version the caller has seen; a change of another one is refused
 */
record OpportunityInput(
        @Nullable String title,
        @Nullable UUID customerId,
        @Nullable BigDecimal value,
        @Nullable String currency,
        @Nullable UUID pipelineId,
        @Nullable UUID stageId,
        @Nullable OpportunityStage stage,
        @Nullable Integer probability,
        @Nullable LocalDate expectedClose,
        @Nullable UUID ownerId,
        @Nullable List<String> competitors,
        @Nullable String lossReason,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepDue,
        @Nullable String description,
        @Nullable Map<String, Object> customFields,
        @Nullable Long version) {}

package com.hs6tools.crm.leads;

import com.hs6tools.crm.customers.activity.InteractionInput;
import com.hs6tools.crm.customers.activity.InteractionType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact with a lead, as it was logged. */
record LeadInteraction(
        UUID id,
        UUID leadId,
        InteractionType type,
        InteractionInput.@Nullable Direction direction,
        @Nullable String subject,
        @Nullable String content,
        @Nullable String outcome,
        @Nullable String nextAction,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime occurredAt,
        @Nullable Integer durationMinutes,
        @Nullable Boolean answered,
        @Nullable UUID personId,
        @Nullable String personName,
        List<UUID> fileIds,
        OffsetDateTime createdAt) {}

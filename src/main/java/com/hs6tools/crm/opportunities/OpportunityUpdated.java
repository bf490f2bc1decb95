package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody changed what a deal says; its stage stayed. */
public record OpportunityUpdated(
        UUID subjectId,
        String subjectLabel,
        UUID customerId,
        OpportunityStage stage,
        BigDecimal value,
        String currency,
        @Nullable UUID ownerId,
        Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String type() {
        return "opportunity.updated";
    }

    @Override
    public String subjectKind() {
        return "opportunity";
    }
}

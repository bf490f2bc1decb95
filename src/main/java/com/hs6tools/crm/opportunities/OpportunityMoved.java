package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal went to another stage that leaves it open; also one that was closed and is worked on again. */
public record OpportunityMoved(
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
        return "opportunity.moved";
    }

    @Override
    public String subjectKind() {
        return "opportunity";
    }
}

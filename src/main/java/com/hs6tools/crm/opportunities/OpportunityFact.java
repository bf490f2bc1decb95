package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens beside the life of a deal: {@code opportunity.deleted}, {@code pipeline.changed}, {@code target.set} and the like. */
record OpportunityFact(
        String type,
        String subjectKind,
        @Nullable UUID subjectId,
        String subjectLabel,
        @Nullable UUID customerId,
        Map<String, Change> changes)
        implements DomainEvent {}

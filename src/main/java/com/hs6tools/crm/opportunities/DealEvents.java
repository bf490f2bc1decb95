package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about a deal, made of its record. */
final class DealEvents {
    private interface Fact {
        DomainEvent of(
                UUID id,
                String title,
                UUID customer,
                OpportunityStage stage,
                BigDecimal value,
                String currency,
                @Nullable UUID owner,
                Map<String, Change> changes);
    }

    private DealEvents() {}

    static DomainEvent opened(OpportunityRecord deal, Map<String, Change> changes) {
        return of(OpportunityOpened::new, deal, changes);
    }

    static DomainEvent updated(OpportunityRecord deal, Map<String, Change> changes) {
        return of(OpportunityUpdated::new, deal, changes);
    }

    static DomainEvent moved(OpportunityRecord deal, Map<String, Change> changes) {
        return switch (OpportunityStage.valueOf(deal.getStandardStage())) {
            case CLOSED_WON -> of(OpportunityWon::new, deal, changes);
            case CLOSED_LOST -> of(OpportunityLost::new, deal, changes);
            default -> of(OpportunityMoved::new, deal, changes);
        };
    }

    static DomainEvent about(String type, OpportunityRecord deal) {
        return new OpportunityFact(type, "opportunity", deal.getId(), deal.getTitle(), deal.getCustomerId(), Map.of());
    }

    private static DomainEvent of(Fact fact, OpportunityRecord deal, Map<String, Change> changes) {
        return fact.of(
                deal.getId(),
                deal.getTitle(),
                deal.getCustomerId(),
                OpportunityStage.valueOf(deal.getStandardStage()),
                Amounts.plain(deal.getValue()),
                deal.getCurrency(),
                deal.getOwnerId(),
                changes);
    }
}

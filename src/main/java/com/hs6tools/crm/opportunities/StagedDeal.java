package com.hs6tools.crm.opportunities;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.opportunities.StagedOpportunities.Draft;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a file says of a deal into its record. */
@Component
class StagedDeal {
    private final Customers customers;
    private final Pipelines pipelines;
    private final StageMove moves;
    private final UnitClock clock;

    StagedDeal(Customers customers, Pipelines pipelines, StageMove moves, UnitClock clock) {
        this.customers = customers;
        this.pipelines = pipelines;
        this.moves = moves;
        this.clock = clock;
    }

    Map<UUID, String> customers(List<Draft> drafts) {
        return customers.names(drafts.stream().map(Draft::customer).distinct().toList());
    }

    /** @throws InvalidInput when the standard pipeline has no such stage, or the stage asks for more than is said */
    void begin(Draft draft, OpportunityRecord deal) {
        deal.setExternalId(draft.externalId());
        deal.setCustomerId(draft.customer());
        deal.setValue(BigDecimal.ZERO);
        deal.setCurrency(draft.currency());
        deal.setCompetitors(new String[0]);
        deal.setOwnerId(DealOwners.whoeverActs());
        var pipeline = pipelines.standard();
        var stage = draft.stage() == null
                ? pipeline.stages().getFirst()
                : moves.target(pipeline.id(), null, OpportunityStage.valueOf(draft.stage()));
        take(draft, deal);
        deal.setOpenedAt(moment(draft.openedAt()));
        moves.put(deal, stage, draft.lossReason(), draft.probability() != null);
        if (stage.isClosed() && draft.closedAt() != null) {
            deal.setClosedAt(moment(draft.closedAt()));
        }
        deal.setStageSince(stage.isClosed() ? deal.getClosedAt() : deal.getOpenedAt());
    }

    /** What is said changes; the probability of a closed deal is its stage's. */
    static void take(Draft draft, OpportunityRecord deal) {
        var isClosed = deal.getClosedAt() != null;
        put(draft.title(), deal.getTitle(), deal::setTitle);
        put(draft.expectedClose(), deal.getExpectedClose(), deal::setExpectedClose);
        put(draft.nextStep(), deal.getNextStep(), deal::setNextStep);
        put(draft.description(), deal.getDescription(), deal::setDescription);
        if (!draft.customFields().isEmpty()) {
            deal.setCustomFields(CustomValues.with(deal.getCustomFields(), draft.customFields()));
        }
        if (draft.value() != null) {
            put(draft.currency(), deal.getCurrency(), deal::setCurrency);
            if (deal.getValue() == null || deal.getValue().compareTo(draft.value()) != 0) {
                deal.setValue(draft.value());
                deal.setValueFromProducts(false);
            }
        }
        if (draft.probability() != null && !isClosed) {
            put(draft.probability().shortValue(), deal.getProbability(), deal::setProbability);
        }
    }

    private static <T> void put(@Nullable T said, @Nullable T known, Consumer<T> change) {
        if (said != null && !Objects.equals(said, known)) {
            change.accept(said);
        }
    }

    private OffsetDateTime moment(@Nullable String at) {
        return at == null ? clock.now() : OffsetDateTime.parse(at);
    }
}

package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other modules may ask about deals, and the one thing they may do: begin one. */
@Component
public class Opportunities {
    /**
     * A deal to begin. What is absent is as usual: the unit's currency, the standard pipeline's first stage, no day.
     *
     * @param value not below 0, at most two digits behind the decimal point
     * @param ownerId absent: whoever acts, or nobody when the program itself does
     */
    public record NewOpportunity(
            String title,
            UUID customerId,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable LocalDate expectedClose,
            @Nullable UUID ownerId,
            @Nullable String nextStep,
            @Nullable String description) {}

    /** @param stages in their order: for the standard pipeline as it begins, the six standard stages */
    public record PipelineStages(UUID id, List<UUID> stages) {}

    private final DSLContext sql;
    private final OpenOpportunity opening;
    private final Pipelines pipelines;
    private final AttachmentRows files;

    Opportunities(DSLContext sql, OpenOpportunity opening, Pipelines pipelines, AttachmentRows files) {
        this.files = files;
        this.sql = sql;
        this.opening = opening;
        this.pipelines = pipelines;
    }

    /**
     * Begins a deal, in the caller's transaction where there is one.
     *
     * @return its id
     * @throws com.hs6tools.crm.platform.http.InvalidInput (422) naming what is wrong
     */
    public UUID open(NewOpportunity deal) {
        return opening.openByItself(new OpportunityInput(
                deal.title(),
                deal.customerId(),
                deal.value(),
                deal.currency(),
                null,
                null,
                null,
                null,
                deal.expectedClose(),
                deal.ownerId(),
                null,
                null,
                deal.nextStep(),
                null,
                deal.description(),
                null,
                null));
    }

    /** The files of what a deal began from hang on it too; in the transaction that begins it. */
    public void takeFiles(UUID deal, String kind, UUID from) {
        files.copy(kind, from, DealFiles.KIND, deal);
    }

    /**
     * @return the title the deal is shown by
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     */
    public String requireVisible(UUID id) {
        return sql.select(OPPORTUNITY.TITLE)
                .from(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.eq(id), OPPORTUNITY.DELETED_AT.isNull())
                .fetchOptional(OPPORTUNITY.TITLE)
                .orElseThrow(() -> new NotFound("This opportunity"));
    }

    /**
     * @return whose deal it is
     * @throws NotFound when it is absent, deleted, or outside what the acting person may see
     */
    public UUID customer(UUID id) {
        return sql.select(OPPORTUNITY.CUSTOMER_ID)
                .from(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.eq(id), OPPORTUNITY.DELETED_AT.isNull())
                .fetchOptional(OPPORTUNITY.CUSTOMER_ID)
                .orElseThrow(() -> new NotFound("This opportunity"));
    }

    public PipelineStages standardPipeline() {
        var standard = pipelines.standard();
        return new PipelineStages(
                standard.id(),
                standard.stages().stream().map(Pipeline.Stage::id).toList());
    }

    /** Titles to show beside records of other modules; one look-up for a whole page of them. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(OPPORTUNITY.ID, OPPORTUNITY.TITLE)
                        .from(OPPORTUNITY)
                        .where(OPPORTUNITY.TENANT_ID.eq(Acting.tenant()), OPPORTUNITY.ID.in(ids))
                        .fetchMap(OPPORTUNITY.ID, OPPORTUNITY.TITLE);
    }
}

package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.http.InvalidInput;
import com.hs6tools.crm.platform.http.Problem.FieldError;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deals as files name them, taken over set by set. Every call belongs to the transaction of the batch it serves. */
@Component
public class StagedOpportunities {
    /**
     * A deal as another program knows it; what is null says nothing.
     *
     * @param stage one of the six standard stages, of a new deal; one that is known stays where it is
     * @param openedAt RFC 3339; now when absent
     * @param closedAt RFC 3339, of a new deal in a closed stage; now when absent
     * @param customFields as the unit's fields store them; those not named stay
     */
    public record Draft(
            String externalId,
            UUID customer,
            String title,
            @Nullable BigDecimal value,
            String currency,
            @Nullable String stage,
            @Nullable Integer probability,
            @Nullable LocalDate expectedClose,
            @Nullable String lossReason,
            @Nullable String nextStep,
            @Nullable String description,
            @Nullable String openedAt,
            @Nullable String closedAt,
            Map<String, Object> customFields) {}

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** It was deleted here, or its stage asks for more; nothing of the draft was taken over. */
        REFUSED
    }

    /**
     * @param before the row as it was, where it was changed
     * @param why what was wrong with a refused one
     */
    public record Merged(
            UUID id,
            Outcome outcome,
            long version,
            @Nullable String before,
            @Nullable FieldError why) {}

    private record Known(OpportunityRecord deal, String before) {}

    private static final Field<String> ROW = field("to_jsonb(opportunity)::text", String.class);

    private final DSLContext sql;
    private final OpportunityStore store;
    private final StagedDeal staged;
    private final DealChanges trace;
    private final UnitClock clock;

    StagedOpportunities(DSLContext sql, OpportunityStore store, StagedDeal staged, DealChanges trace, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.staged = staged;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Takes over what the drafts say; a deal is found by its external id, one not found is made. What a draft does not say
     * stays, and so do its customer and its stage: those are for people to change.
     *
     * @param write false to see only what would come of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts, boolean write) {
        var known = known(drafts);
        var names = staged.customers(drafts);
        var made = new ArrayList<OpportunityRecord>();
        var changed = new ArrayList<OpportunityRecord>();
        var merged = drafts.stream()
                .map(d -> {
                    var found = known.get(d.externalId());
                    return found == null ? make(d, names, made) : change(found, d, names, changed);
                })
                .toList();
        if (write) {
            sql.batchInsert(made).execute();
            sql.batchUpdate(changed).execute();
            made.forEach(d -> trace.add(DealChanges.Kind.OPENED, d));
            changed.forEach(d -> trace.add(DealChanges.Kind.REVISED, d));
        }
        return merged;
    }

    private Merged make(Draft draft, Map<UUID, String> names, List<OpportunityRecord> made) {
        var deal = store.blank();
        store.beginCustomFields(deal);
        try {
            staged.begin(draft, deal);
        } catch (InvalidInput e) {
            return new Merged(deal.getId(), Outcome.REFUSED, 1, null, e.errors().getFirst());
        }
        deal.setCreatedAt(clock.realNow());
        deal.setUpdatedAt(deal.getCreatedAt());
        deal.setSearchText(searchText(deal, names));
        made.add(deal);
        return new Merged(deal.getId(), Outcome.CREATED, 1, null, null);
    }

    private Merged change(Known found, Draft draft, Map<UUID, String> names, List<OpportunityRecord> changed) {
        var deal = found.deal();
        if (deal.getDeletedAt() != null) {
            return new Merged(
                    deal.getId(),
                    Outcome.REFUSED,
                    deal.getVersion(),
                    null,
                    new FieldError("externalId", "This opportunity was deleted; restore it first.", "deleted"));
        }
        var was = deal.into(OPPORTUNITY);
        StagedDeal.take(draft, deal);
        if (DealField.changes(was, deal).isEmpty()) {
            return new Merged(deal.getId(), Outcome.UNCHANGED, deal.getVersion(), null, null);
        }
        deal.setVersion(deal.getVersion() + 1);
        deal.setUpdatedAt(clock.realNow());
        deal.setSearchText(searchText(deal, names));
        changed.add(deal);
        return new Merged(deal.getId(), Outcome.UPDATED, deal.getVersion(), found.before(), null);
    }

    private Map<String, Known> known(List<Draft> drafts) {
        var known = new HashMap<String, Known>();
        sql.select(OPPORTUNITY.fields())
                .select(ROW)
                .from(OPPORTUNITY)
                .where(
                        OPPORTUNITY.TENANT_ID.eq(Acting.tenant()),
                        OPPORTUNITY.EXTERNAL_ID.eq(
                                DSL.any(drafts.stream().map(Draft::externalId).toArray(String[]::new))))
                .orderBy(OPPORTUNITY.ID)
                .forNoKeyUpdate()
                .forEach(r -> known.put(r.get(OPPORTUNITY.EXTERNAL_ID), new Known(r.into(OPPORTUNITY), r.get(ROW))));
        return known;
    }

    private static String searchText(OpportunityRecord deal, Map<UUID, String> names) {
        return SearchText.join(deal.getTitle(), names.get(deal.getCustomerId()));
    }

    /**
     * Takes back deals an import made, where they are as it left them: they are deleted as a person would delete them, and
     * give up their external id, so that the file can be taken in again.
     *
     * @return those that are gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var gone = sql.update(OPPORTUNITY)
                .set(OPPORTUNITY.DELETED_AT, clock.realNow())
                .setNull(OPPORTUNITY.EXTERNAL_ID)
                .set(OPPORTUNITY.VERSION, OPPORTUNITY.VERSION.plus(1))
                .where(
                        OPPORTUNITY.TENANT_ID.eq(Acting.tenant()),
                        OPPORTUNITY.DELETED_AT.isNull(),
                        AttachmentRows.none(DealFiles.KIND, OPPORTUNITY.ID),
                        row(OPPORTUNITY.ID, OPPORTUNITY.VERSION)
                                .in(versions.entrySet().stream()
                                        .map(e -> row(val(e.getKey()), val(e.getValue())))
                                        .toList()))
                .returning()
                .fetch();
        gone.forEach(d -> trace.add(DealChanges.Kind.DELETED, d));
        return gone.map(OpportunityRecord::getId);
    }

    /**
     * Gives deals an import changed back what they said before, where they are as it left them.
     *
     * @param rows as {@link Merged#before} gave them, each with the version the import left
     * @return those that say it again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restore(Map<String, Long> rows) {
        var back = new ArrayList<UUID>();
        rows.forEach((row, version) -> sql.resultQuery("""
                                update opportunities.opportunity o
                                set title = n.title, value = n.value, currency = n.currency, probability = n.probability,
                                    expected_close = n.expected_close, loss_reason = n.loss_reason, next_step = n.next_step,
                                    description = n.description, custom_fields = n.custom_fields, search_text = n.search_text, version = o.version + 1, updated_at = now()
                                from jsonb_populate_record(null::opportunities.opportunity, ?::jsonb) n
                                where o.tenant_id = ? and o.id = n.id and o.version = ?
                                returning o.*
                                """, row, Acting.tenant(), version)
                .fetchInto(OPPORTUNITY)
                .forEach(deal -> {
                    trace.add(DealChanges.Kind.REVISED, deal);
                    back.add(deal.getId());
                }));
        return back;
    }
}

package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_INTERACTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.fields.CustomValues;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.files.AttachmentRows;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.text.ContactKeys;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Leads as files name them, taken over set by set. Every call belongs to the transaction of the batch it serves. */
@Component
public class StagedLeads {
    /**
     * A lead as somebody else knows it; what is null says nothing.
     *
     * @param createdAt when it came in, RFC 3339; now when absent
     * @param tags to be added to those it has
     * @param customFields as the unit's fields store them; those not named stay
     */
    public record Draft(
            @Nullable String externalId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String source,
            @Nullable String referral,
            @Nullable String industry,
            @Nullable String companySize,
            @Nullable String country,
            @Nullable String city,
            @Nullable String language,
            @Nullable String message,
            @Nullable String notes,
            @Nullable BigDecimal expectedValue,
            @Nullable String currency,
            @Nullable String createdAt,
            List<String> tags,
            Map<String, Object> customFields) {}

    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** It was deleted here, or became a customer; nothing of the draft was taken over. */
        CLOSED
    }

    /** @param before the row as it was, where it was changed */
    public record Merged(
            UUID id,
            Outcome outcome,
            long version,
            @Nullable String before) {}

    private record Known(
            LeadRecord lead,
            @Nullable LeadRecord was,
            @Nullable String before) {}

    private static final Field<String> ROW = field("to_jsonb(lead)::text", String.class);

    private final DSLContext sql;
    private final LeadStore store;
    private final LeadTags tags;
    private final LeadHistoryOfMany history;
    private final UnitClock clock;

    StagedLeads(DSLContext sql, LeadStore store, LeadTags tags, LeadHistoryOfMany history, UnitClock clock) {
        this.sql = sql;
        this.store = store;
        this.tags = tags;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes over what the drafts say, in their order: a lead is found by external id, else by the e-mail address of one
     * that is still open; one not found is made. What a draft does not say stays.
     *
     * @param write false to see only what would come of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Merged> merge(List<Draft> drafts, boolean write) {
        var known = known(drafts);
        var merged = new ArrayList<Merged>();
        var made = new ArrayList<LeadRecord>();
        var changed = new HashMap<UUID, LeadRecord>();
        for (var draft : drafts) {
            var found = find(known, draft);
            if (found != null && isClosed(found.lead())) {
                merged.add(new Merged(
                        found.lead().getId(), Outcome.CLOSED, found.lead().getVersion(), null));
            } else if (found == null) {
                merged.add(make(draft, known, made));
            } else {
                merged.add(change(found, draft, changed));
            }
        }
        if (write) {
            sql.batchInsert(made).execute();
            sql.batchUpdate(changed.values()).execute();
            history.created(made.stream().map(LeadRecord::getId).toList());
            for (int i = 0; i < drafts.size(); i++) {
                if (merged.get(i).outcome() != Outcome.CLOSED) {
                    tags.add(merged.get(i).id(), drafts.get(i).tags());
                }
            }
        }
        return merged;
    }

    private Merged make(Draft draft, Map<String, Known> known, List<LeadRecord> made) {
        var lead = store.blank();
        store.beginCustomFields(null, lead);
        take(draft, lead);
        if (lead.getSource() == null) {
            lead.setSource("OTHER");
        }
        lead.setCreatedAt(draft.createdAt() == null ? clock.now() : OffsetDateTime.parse(draft.createdAt()));
        lead.setUpdatedAt(clock.realNow());
        lead.setVersion(1L);
        var actor = Acting.now();
        if (actor.scope() == Actor.Scope.OWN) {
            // somebody who sees only his own leads must not lose sight of those he brings in
            lead.setOwnerId(actor.id());
        }
        store.derive(lead);
        made.add(lead);
        keys(draft).forEach(k -> known.putIfAbsent(k, new Known(lead, null, null)));
        return new Merged(lead.getId(), Outcome.CREATED, 1, null);
    }

    private Merged change(Known found, Draft draft, Map<UUID, LeadRecord> changed) {
        var lead = found.lead();
        take(draft, lead);
        store.derive(lead);
        if (found.was() == null) {
            return new Merged(lead.getId(), Outcome.UNCHANGED, lead.getVersion(), null);
        }
        if (!LeadField.changes(found.was(), lead).isEmpty() && !changed.containsKey(lead.getId())) {
            lead.setVersion(lead.getVersion() + 1);
            lead.setUpdatedAt(clock.realNow());
            changed.put(lead.getId(), lead);
            return new Merged(lead.getId(), Outcome.UPDATED, lead.getVersion(), found.before());
        }
        return new Merged(lead.getId(), Outcome.UNCHANGED, lead.getVersion(), null);
    }

    private Map<String, Known> known(List<Draft> drafts) {
        var known = new HashMap<String, Known>();
        var emails = drafts.stream().map(d -> ContactKeys.email(d.email())).filter(Objects::nonNull);
        var externals = drafts.stream().map(Draft::externalId).filter(Objects::nonNull);
        for (var r : sql.select(LEAD.fields())
                .select(ROW)
                .from(LEAD)
                .where(
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LEAD.EXTERNAL_ID
                                .eq(org.jooq.impl.DSL.any(externals.toArray(String[]::new)))
                                .or(LEAD.EMAIL_KEY
                                        .eq(org.jooq.impl.DSL.any(emails.toArray(String[]::new)))
                                        .and(LEAD.STATUS.in(LeadList.OPEN))
                                        .and(LEAD.DELETED_AT.isNull())))
                .orderBy(LEAD.ID)
                .forNoKeyUpdate()
                .fetch()) {
            var lead = r.into(LEAD);
            var one = new Known(lead, lead.into(LEAD), r.get(ROW));
            if (lead.getExternalId() != null) {
                known.putIfAbsent("x" + lead.getExternalId(), one);
            }
            if (lead.getEmailKey() != null && !isClosed(lead)) {
                known.putIfAbsent("e" + lead.getEmailKey(), one);
            }
        }
        return known;
    }

    private static @Nullable Known find(Map<String, Known> known, Draft draft) {
        return keys(draft).map(known::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Stream<String> keys(Draft draft) {
        var email = ContactKeys.email(draft.email());
        return Stream.concat(
                Stream.ofNullable(draft.externalId()).map(x -> "x" + x),
                Stream.ofNullable(email).map(e -> "e" + e));
    }

    private static boolean isClosed(LeadRecord lead) {
        return lead.getDeletedAt() != null || lead.getStatus().equals(LeadStatus.CONVERTED.name());
    }

    private static void take(Draft d, LeadRecord lead) {
        put(lead, LEAD.EXTERNAL_ID, d.externalId());
        put(lead, LEAD.FIRST_NAME, d.firstName());
        put(lead, LEAD.LAST_NAME, d.lastName());
        put(lead, LEAD.COMPANY, d.company());
        put(lead, LEAD.EMAIL, d.email());
        put(lead, LEAD.PHONE, d.phone());
        put(lead, LEAD.SOURCE, d.source());
        put(lead, LEAD.REFERRAL, d.referral());
        put(lead, LEAD.INDUSTRY, d.industry());
        put(lead, LEAD.COMPANY_SIZE, d.companySize());
        put(lead, LEAD.COUNTRY, d.country());
        put(lead, LEAD.CITY, d.city());
        put(lead, LEAD.LANGUAGE, d.language());
        put(lead, LEAD.MESSAGE, d.message());
        put(lead, LEAD.NOTES, d.notes());
        put(lead, LEAD.EXPECTED_VALUE, d.expectedValue());
        put(lead, LEAD.CURRENCY, d.currency());
        if (!d.customFields().isEmpty()) {
            lead.setCustomFields(CustomValues.with(lead.getCustomFields(), d.customFields()));
        }
    }

    private static <V> void put(LeadRecord lead, Field<V> column, @Nullable V value) {
        if (value != null) {
            lead.set(column, value);
        }
    }

    /**
     * Takes back leads an import made, where they are as it left them and nobody has been in touch with them.
     *
     * @return those that are gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> unmake(Map<UUID, Long> versions) {
        return sql.deleteFrom(LEAD)
                .where(
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        row(LEAD.ID, LEAD.VERSION)
                                .in(versions.entrySet().stream()
                                        .map(e -> row(val(e.getKey()), val(e.getValue())))
                                        .toList()),
                        LEAD.CUSTOMER_ID.isNull(),
                        AttachmentRows.none(LeadFiles.KIND, LEAD.ID),
                        notExists(selectOne()
                                .from(LEAD_INTERACTION)
                                .where(
                                        LEAD_INTERACTION.TENANT_ID.eq(LEAD.TENANT_ID),
                                        LEAD_INTERACTION.LEAD_ID.eq(LEAD.ID))))
                .returning(LEAD.ID)
                .fetch(LEAD.ID);
    }

    /**
     * Gives leads an import changed back what they said before, where they are as it left them.
     *
     * @param rows as {@link Merged#before} gave them, each with the version the import left
     * @return those that say it again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> restore(Map<String, Long> rows) {
        var back = new ArrayList<UUID>();
        rows.forEach((row, version) ->
                back.addAll(sql.resultQuery("""
                                update leads.lead l
                                set external_id = n.external_id, first_name = n.first_name, last_name = n.last_name, company = n.company,
                                    name = n.name, name_key = n.name_key, email = n.email, email_key = n.email_key, phone = n.phone,
                                    source = n.source, referral = n.referral, industry = n.industry, company_size = n.company_size,
                                    country = n.country, city = n.city, language = n.language, message = n.message, notes = n.notes,
                                    expected_value = n.expected_value, currency = n.currency, search_text = n.search_text,
                                    custom_fields = n.custom_fields,
                                    version = l.version + 1, updated_at = now()
                                from jsonb_populate_record(null::leads.lead, ?::jsonb) n
                                where l.tenant_id = ? and l.id = n.id and l.version = ?
                                returning l.id
                                """, row, Acting.tenant(), version).fetch(0, UUID.class)));
        return back;
    }
}

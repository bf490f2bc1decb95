package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_FORM;

import com.hs6tools.crm.customers.LeadSource;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crmdb.leads.tables.records.LeadFormRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps forms. */
@Component
class LeadFormStore {
    private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, FormTexts>> TEXTS = new TypeReference<>() {};

    /** A form, and the business unit it belongs to. */
    record Found(UUID tenant, LeadForm form) {}

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    LeadFormStore(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<LeadForm> all() {
        return sql.selectFrom(LEAD_FORM)
                .where(LEAD_FORM.TENANT_ID.eq(Acting.tenant()), LEAD_FORM.DELETED_AT.isNull())
                .orderBy(LEAD_FORM.NAME, LEAD_FORM.ID)
                .fetch(this::read);
    }

    LeadForm find(UUID id) {
        return sql.selectFrom(LEAD_FORM)
                .where(LEAD_FORM.TENANT_ID.eq(Acting.tenant()), LEAD_FORM.ID.eq(id), LEAD_FORM.DELETED_AT.isNull())
                .fetchOptional(this::read)
                .orElseThrow(() -> new NotFound("This form"));
    }

    /** By its key, before it is known to which business unit it belongs. Found only while it takes leads. */
    Optional<Found> byKey(String key) {
        var hash = Secrets.hash("lead-form " + key);
        try {
            return Acting.presenting(
                    hash,
                    () -> sql.selectFrom(LEAD_FORM)
                            .where(
                                    LEAD_FORM.KEY_HASH.eq(hash),
                                    LEAD_FORM.DELETED_AT.isNull(),
                                    LEAD_FORM.ACTIVE.isTrue())
                            .fetchOptional(r -> new Found(r.getTenantId(), read(r))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(LeadForm form) {
        var row = row(form);
        row.setTenantId(Acting.tenant());
        row.setId(form.id());
        row.setKey(form.key());
        row.setKeyHash(Secrets.hash("lead-form " + form.key()));
        sql.executeInsert(row);
    }

    /** Saves it as its next version. */
    void update(LeadForm form) {
        sql.update(LEAD_FORM)
                .set(row(form))
                .set(LEAD_FORM.VERSION, LEAD_FORM.VERSION.plus(1))
                .set(LEAD_FORM.UPDATED_AT, clock.realNow())
                .where(LEAD_FORM.TENANT_ID.eq(Acting.tenant()), LEAD_FORM.ID.eq(form.id()))
                .execute();
    }

    void lock(UUID id) {
        sql.select(LEAD_FORM.ID)
                .from(LEAD_FORM)
                .where(LEAD_FORM.TENANT_ID.eq(Acting.tenant()), LEAD_FORM.ID.eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    void delete(UUID id) {
        sql.update(LEAD_FORM)
                .set(LEAD_FORM.DELETED_AT, clock.realNow())
                .where(LEAD_FORM.TENANT_ID.eq(Acting.tenant()), LEAD_FORM.ID.eq(id))
                .execute();
    }

    private LeadFormRecord row(LeadForm form) {
        var row = sql.newRecord(LEAD_FORM);
        row.setName(form.name());
        row.setActive(form.active());
        row.setSource(form.source().name());
        row.setOwnerId(form.ownerId());
        row.setDoubleOptIn(form.doubleOptIn());
        row.setReceipt(form.receipt());
        row.setTags(form.tags().toArray(String[]::new));
        row.setOrigins(form.origins().toArray(String[]::new));
        row.setFields(JSONB.valueOf(json.writeValueAsString(form.fields())));
        row.setTexts(JSONB.valueOf(json.writeValueAsString(form.texts())));
        return row;
    }

    private LeadForm read(LeadFormRecord r) {
        return new LeadForm(
                r.getId(),
                r.getVersion(),
                r.getKey(),
                r.getName(),
                r.getActive(),
                LeadSource.valueOf(r.getSource()),
                r.getOwnerId(),
                r.getDoubleOptIn(),
                r.getReceipt(),
                List.of(r.getTags()),
                List.of(r.getOrigins()),
                json.readValue(r.getFields().data(), FIELDS),
                json.readValue(r.getTexts().data(), TEXTS),
                r.getCreatedAt(),
                r.getUpdatedAt());
    }
}

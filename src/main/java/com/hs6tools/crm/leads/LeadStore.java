package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;

import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.settings.Settings;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.leads.tables.records.LeadRecord;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes leads. */
@Component
class LeadStore {
    private final DSLContext sql;
    private final Settings settings;
    private final UnitClock clock;
    private final CustomFields fields;

    LeadStore(DSLContext sql, Settings settings, UnitClock clock, CustomFields fields) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.fields = fields;
    }

    LeadRecord blank() {
        var record = sql.newRecord(LEAD);
        record.setTenantId(Acting.tenant());
        record.setId(Ids.next());
        record.setStatus(LeadStatus.NEW.name());
        return record;
    }

    /** Of a new lead that somebody enters: what is said, and defaults where nothing is. */
    void takeCustomFields(@Nullable Map<String, Object> said, LeadRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.LEAD).taken(said, wrong));
    }

    /** Of a new lead that comes by itself. */
    void beginCustomFields(@Nullable Map<String, Object> said, LeadRecord to) {
        to.setCustomFields(fields.of(RecordKind.LEAD).begun(said));
    }

    /** Fields not named stay, null clears. */
    void changeCustomFields(@Nullable Map<String, Object> said, LeadRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.LEAD).changed(said, to.getCustomFields(), wrong));
    }

    /** As the acting person may see them. */
    Map<String, Object> customFields(LeadRecord of) {
        return fields.of(RecordKind.LEAD).listed(of.getCustomFields());
    }

    /** Works out what follows from the fields. @return false when nothing gives the lead a name */
    boolean derive(LeadRecord record) {
        if (record.getExpectedValue() != null && record.getCurrency() == null) {
            record.setCurrency(settings.current().currency());
        }
        return LeadKeys.derive(record, settings.current().phoneRegion());
    }

    /** @throws LeadIdTaken when another lead has the same external id */
    void insert(LeadRecord record) {
        record.setCreatedAt(record.getCreatedAt() == null ? clock.now() : record.getCreatedAt());
        record.setUpdatedAt(clock.realNow());
        var made = sql.insertInto(LEAD)
                .set(record)
                .onConflict(LEAD.TENANT_ID, LEAD.EXTERNAL_ID)
                .where(LEAD.EXTERNAL_ID.isNotNull())
                .doNothing()
                .execute();
        if (made == 0) {
            throw new LeadIdTaken(record.getExternalId());
        }
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    LeadRecord lock(UUID id) {
        return lock(id, LEAD.DELETED_AT.isNull());
    }

    LeadRecord lock(UUID id, Condition state) {
        return sql.selectFrom(LEAD)
                .where(LeadScope.visible(), LEAD.ID.eq(id), state)
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This lead"));
    }

    /** Saves what was changed in a locked record, as its next version. */
    void update(LeadRecord record) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(clock.realNow());
        var taken = record.getExternalId() != null
                && record.modified(LEAD.EXTERNAL_ID)
                && sql.fetchExists(
                        LEAD,
                        LEAD.TENANT_ID.eq(Acting.tenant()),
                        LEAD.EXTERNAL_ID.eq(record.getExternalId()),
                        LEAD.ID.ne(record.getId()));
        if (taken) {
            throw new LeadIdTaken(record.getExternalId());
        }
        sql.executeUpdate(record);
    }
}

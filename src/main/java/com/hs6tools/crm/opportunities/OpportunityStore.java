package com.hs6tools.crm.opportunities;

import static com.hs6tools.crmdb.opportunities.Tables.OPPORTUNITY;

import com.hs6tools.crm.customers.Customers;
import com.hs6tools.crm.fields.CustomFields;
import com.hs6tools.crm.fields.RecordKind;
import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crm.platform.text.SearchText;
import com.hs6tools.crmdb.opportunities.tables.records.OpportunityRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes deals. */
@Component
class OpportunityStore {
    private final DSLContext sql;
    private final Customers customers;
    private final UnitClock clock;
    private final CustomFields fields;

    OpportunityStore(DSLContext sql, Customers customers, UnitClock clock, CustomFields fields) {
        this.sql = sql;
        this.customers = customers;
        this.clock = clock;
        this.fields = fields;
    }

    OpportunityRecord blank() {
        var record = sql.newRecord(OPPORTUNITY);
        record.setTenantId(Acting.tenant());
        record.setId(Ids.next());
        record.setVersion(1L);
        return record;
    }

    /** Of a new deal that somebody enters: what is said, and defaults where nothing is. */
    void takeCustomFields(@Nullable Map<String, Object> said, OpportunityRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.OPPORTUNITY).taken(said, wrong));
    }

    /** Of a new deal that follows from something else. */
    void beginCustomFields(OpportunityRecord to) {
        to.setCustomFields(fields.of(RecordKind.OPPORTUNITY).defaults());
    }

    /** Fields not named stay, null clears. */
    void changeCustomFields(@Nullable Map<String, Object> said, OpportunityRecord to, Violations wrong) {
        to.setCustomFields(fields.of(RecordKind.OPPORTUNITY).changed(said, to.getCustomFields(), wrong));
    }

    void insert(OpportunityRecord record) {
        record.setCreatedAt(clock.realNow());
        record.setUpdatedAt(record.getCreatedAt());
        record.setSearchText(searchText(record));
        sql.insertInto(OPPORTUNITY).set(record).execute();
    }

    /** @throws NotFound when it is absent, deleted, or outside what the acting person may see */
    OpportunityRecord lock(UUID id) {
        return lock(id, OPPORTUNITY.DELETED_AT.isNull());
    }

    OpportunityRecord lockDeletedOrNot(UUID id) {
        return lock(id, org.jooq.impl.DSL.noCondition());
    }

    private OpportunityRecord lock(UUID id, Condition which) {
        return sql.selectFrom(OPPORTUNITY)
                .where(OpportunityScope.visible(), OPPORTUNITY.ID.eq(id), which)
                .forNoKeyUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("This opportunity"));
    }

    /** Saves what was changed in a locked record, as its next version. */
    void update(OpportunityRecord record) {
        record.setVersion(record.getVersion() + 1);
        record.setUpdatedAt(clock.realNow());
        record.setSearchText(searchText(record));
        sql.executeUpdate(record);
    }

    private String searchText(OpportunityRecord record) {
        var customer = record.getCustomerId();
        return SearchText.join(
                record.getTitle(), customers.names(List.of(customer)).get(customer));
    }
}

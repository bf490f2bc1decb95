package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.RECORD_CHANGE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what people did to a record, for its timeline. */
@Component
class RecordChanges {
    enum Kind {
        CREATED,
        FIELD,
        DELETED,
        RESTORED
    }

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    RecordChanges(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID customer, Kind kind, Map<String, Change> changes) {
        sql.insertInto(RECORD_CHANGE)
                .set(RECORD_CHANGE.TENANT_ID, Acting.tenant())
                .set(RECORD_CHANGE.ID, Ids.next())
                .set(RECORD_CHANGE.CUSTOMER_ID, customer)
                .set(RECORD_CHANGE.AT, clock.realNow())
                .set(RECORD_CHANGE.KIND, kind.name())
                .set(RECORD_CHANGE.ACTOR_NAME, Acting.now().name())
                .set(RECORD_CHANGE.DATA, JSONB.valueOf(json.writeValueAsString(changes)))
                .execute();
    }
}

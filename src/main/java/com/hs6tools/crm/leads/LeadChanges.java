package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD_CHANGE;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what became of a lead. */
@Component
class LeadChanges {
    @Schema(name = "LeadChangeKind")
    enum Kind {
        CREATED,
        STATUS,
        FIELD,
        ASKED_AGAIN,
        DELETED,
        RESTORED
    }

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;

    LeadChanges(DSLContext sql, JsonMapper json, UnitClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID lead, Kind kind, Map<String, ?> data) {
        add(lead, kind, null, null, null, data);
    }

    void moved(UUID lead, @Nullable LeadStatus from, LeadStatus to, @Nullable String reason, Map<String, ?> data) {
        add(lead, from == null ? Kind.CREATED : Kind.STATUS, from, to, reason, data);
    }

    /** Field by field, as events tell of changes. */
    void edited(UUID lead, Map<String, Change> changes) {
        add(lead, Kind.FIELD, changes);
    }

    private void add(
            UUID lead,
            Kind kind,
            @Nullable LeadStatus from,
            @Nullable LeadStatus to,
            @Nullable String reason,
            Map<String, ?> data) {
        var actor = Acting.now();
        sql.insertInto(LEAD_CHANGE)
                .set(LEAD_CHANGE.TENANT_ID, actor.tenant())
                .set(LEAD_CHANGE.ID, Ids.next())
                .set(LEAD_CHANGE.LEAD_ID, lead)
                .set(LEAD_CHANGE.AT, clock.now())
                .set(LEAD_CHANGE.KIND, kind.name())
                .set(LEAD_CHANGE.FROM_STATUS, from == null ? null : from.name())
                .set(LEAD_CHANGE.TO_STATUS, to == null ? null : to.name())
                .set(LEAD_CHANGE.REASON, reason)
                .set(LEAD_CHANGE.ACTOR_ID, actor.id())
                .set(LEAD_CHANGE.ACTOR_NAME, actor.name())
                .set(LEAD_CHANGE.DATA, JSONB.valueOf(json.writeValueAsString(data)))
                .execute();
    }
}

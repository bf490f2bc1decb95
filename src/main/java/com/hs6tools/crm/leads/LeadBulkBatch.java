package com.hs6tools.crm.leads;

import static com.hs6tools.crmdb.leads.Tables.LEAD;
import static com.hs6tools.crmdb.leads.Tables.LEAD_CHANGE;
import static com.hs6tools.crmdb.leads.Tables.LEAD_TAG;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does a bulk action to one batch of leads, each statement on the whole set, and publishes that as one fact. */
@Component
class LeadBulkBatch {
    private static final Field<UUID> NEW_ID = field("platform.new_id()", UUID.class);

    private final DSLContext sql;
    private final JsonMapper json;
    private final UnitClock clock;
    private final Events events;

    LeadBulkBatch(DSLContext sql, JsonMapper json, UnitClock clock, Events events) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    List<UUID> next(Condition target, UUID after, UUID until, int size) {
        return sql.select(LEAD.ID)
                .from(LEAD)
                .where(target, LEAD.ID.gt(after), LEAD.ID.le(until))
                .orderBy(LEAD.ID)
                .limit(size)
                .forNoKeyUpdate()
                .fetch(LEAD.ID);
    }

    /** @return how many were not like that before */
    int take(UUID job, LeadBulkRequest request, List<UUID> ids) {
        var changed = switch (request.action()) {
            case TAG -> tag(ids, LeadBulkController.tag(request));
            case UNTAG -> untag(ids, LeadBulkController.tag(request));
            case ASSIGN -> assign(ids, request.ownerId());
            case CONTACT -> move(ids, LeadMove.CONTACT, inline(LeadStatus.CONTACTED.name()), null);
            case QUALIFY -> move(ids, LeadMove.QUALIFY, inline(LeadStatus.QUALIFIED.name()), null);
            case LOSE -> move(ids, LeadMove.LOSE, inline(LeadStatus.LOST.name()), request.reason());
            case REOPEN -> move(ids, LeadMove.REOPEN, LEAD.LOST_FROM, null);
            case DELETE -> remove(ids, true);
            case RESTORE -> remove(ids, false);
        };
        if (!changed.isEmpty()) {
            events.publish(
                    new LeadsBulkChanged(request.action().word(), job, changed, changed.size(), changes(request)));
        }
        return changed.size();
    }

    private static Map<String, Change> changes(LeadBulkRequest request) {
        return switch (request.action()) {
            case TAG -> Map.of("tags", new Change(null, request.tag()));
            case UNTAG -> Map.of("tags", new Change(request.tag(), null));
            case ASSIGN -> Map.of("ownerId", new Change(null, request.ownerId()));
            case LOSE -> Map.of("status", new Change(null, request.reason()));
            default -> Map.of();
        };
    }

    private List<UUID> assign(List<UUID> ids, @Nullable UUID owner) {
        var changed = filter(ids, LEAD.OWNER_ID.isDistinctFrom(owner));
        var data = new HashMap<String, Object>();
        data.put("ownerId", new Change(null, owner));
        trace(changed, LeadChanges.Kind.FIELD, null, null, data);
        var values = new HashMap<Field<?>, Object>();
        values.put(LEAD.OWNER_ID, owner);
        update(changed, values);
        return changed;
    }

    /** Those whose status allows it; the others stay. */
    private List<UUID> move(List<UUID> ids, LeadMove move, Field<String> to, @Nullable String reason) {
        var from = java.util.Arrays.stream(LeadStatus.values())
                .filter(move::isOpenFrom)
                .map(Enum::name)
                .toList();
        var changed = filter(ids, LEAD.STATUS.in(from));
        trace(changed, LeadChanges.Kind.STATUS, to, reason, Map.of());
        var values = new HashMap<Field<?>, Object>();
        values.put(LEAD.STATUS, to);
        values.put(LEAD.LOST_FROM, move == LeadMove.LOSE ? LEAD.STATUS : null);
        values.put(LEAD.LOST_REASON, reason);
        if (move == LeadMove.CONTACT) {
            values.put(LEAD.FIRST_RESPONSE_AT, coalesce(LEAD.FIRST_RESPONSE_AT, val(clock.now())));
        }
        update(changed, values);
        return changed;
    }

    private List<UUID> remove(List<UUID> ids, boolean away) {
        trace(ids, away ? LeadChanges.Kind.DELETED : LeadChanges.Kind.RESTORED, null, null, Map.of());
        var values = new HashMap<Field<?>, Object>();
        values.put(LEAD.DELETED_AT, away ? clock.realNow() : null);
        update(ids, values);
        return ids;
    }

    private List<UUID> tag(List<UUID> ids, String tag) {
        var changed = sql.insertInto(LEAD_TAG, LEAD_TAG.TENANT_ID, LEAD_TAG.LEAD_ID, LEAD_TAG.TAG_KEY, LEAD_TAG.TAG)
                .select(select(LEAD.TENANT_ID, LEAD.ID, val(LeadKeys.key(tag)), val(tag))
                        .from(LEAD)
                        .where(these(ids)))
                .onConflictDoNothing()
                .returning(LEAD_TAG.LEAD_ID)
                .fetch(LEAD_TAG.LEAD_ID);
        return tagged(changed, new Change(null, tag));
    }

    private List<UUID> untag(List<UUID> ids, String tag) {
        var changed = sql.deleteFrom(LEAD_TAG)
                .where(
                        LEAD_TAG.TENANT_ID.eq(Acting.tenant()),
                        LEAD_TAG.TAG_KEY.eq(LeadKeys.key(tag)),
                        LEAD_TAG.LEAD_ID.in(ids))
                .returning(LEAD_TAG.LEAD_ID)
                .fetch(LEAD_TAG.LEAD_ID);
        return tagged(changed, new Change(tag, null));
    }

    private List<UUID> tagged(List<UUID> changed, Change change) {
        trace(changed, LeadChanges.Kind.FIELD, null, null, Map.of("tags", change));
        update(changed, Map.of());
        return changed;
    }

    private void trace(
            List<UUID> ids,
            LeadChanges.Kind kind,
            @Nullable Field<String> to,
            @Nullable String reason,
            Map<String, ?> data) {
        if (ids.isEmpty()) {
            return;
        }
        var c = LEAD_CHANGE;
        sql.insertInto(
                        c,
                        c.TENANT_ID,
                        c.ID,
                        c.LEAD_ID,
                        c.AT,
                        c.KIND,
                        c.FROM_STATUS,
                        c.TO_STATUS,
                        c.REASON,
                        c.ACTOR_ID,
                        c.ACTOR_NAME,
                        c.DATA)
                .select(select(
                                LEAD.TENANT_ID,
                                NEW_ID,
                                LEAD.ID,
                                val(clock.now()),
                                inline(kind.name()),
                                to == null ? val((String) null) : LEAD.STATUS,
                                to == null ? val((String) null) : to,
                                val(reason),
                                val(Acting.now().id(), UUID.class),
                                val(Acting.now().name()),
                                val(JSONB.valueOf(json.writeValueAsString(data))))
                        .from(LEAD)
                        .where(these(ids)))
                .execute();
    }

    private void update(List<UUID> ids, Map<? extends Field<?>, ?> values) {
        sql.update(LEAD)
                .set(LEAD.VERSION, LEAD.VERSION.plus(inline(1)))
                .set(LEAD.UPDATED_AT, clock.realNow())
                .set(values)
                .where(these(ids))
                .execute();
    }

    private List<UUID> filter(List<UUID> ids, Condition which) {
        return sql.select(LEAD.ID)
                .from(LEAD)
                .where(these(ids), which)
                .orderBy(LEAD.ID)
                .fetch(LEAD.ID);
    }

    private static Condition these(List<UUID> ids) {
        return LEAD.TENANT_ID.eq(Acting.tenant()).and(LEAD.ID.in(ids));
    }
}

package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static com.hs6tools.crmdb.customers.Tables.STANDING_CHANGE;
import static org.jooq.impl.DSL.inline;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.customers.tables.records.CustomerRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a lifecycle stage by hand, with a reason, or leaves it to the rules again. */
@Component
class CustomerLifecycle {
    private static final int HISTORY = 50;

    /** @param stage null: as the rules say */
    @Schema(name = "LifecycleOverride")
    record Override(
            @Nullable LifecycleStage stage, @Nullable String reason) {}

    private final DSLContext sql;
    private final CustomerStore store;
    private final UnitClock clock;
    private final Events events;

    CustomerLifecycle(DSLContext sql, CustomerStore store, UnitClock clock, Events events) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void set(UUID id, Override wish) {
        var byHand = wish.stage() != null;
        var wrong = new Violations().length("reason", wish.reason(), 500);
        (byHand ? wrong.required("reason", wish.reason()) : wrong).throwIfAny();
        var record = store.lock(id);
        if (!byHand && record.getStageOverride() == null) {
            return;
        }
        var before = sql.select(STANDING.STAGE)
                .from(STANDING)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(id))
                .forUpdate()
                .fetchSingle(STANDING.STAGE);
        var after =
                wish.stage() == null ? lastAutomatic(id, before) : wish.stage().name();
        save(record, wish, before, after);
        var change = Map.of("lifecycleStage", new Change(before, after));
        events.publish(new CustomerUpdated(id, record.getName(), change));
    }

    private void save(CustomerRecord record, Override wish, String before, String after) {
        record.setStageOverride(wish.stage() == null ? null : wish.stage().name());
        record.setStageOverrideReason(wish.stage() == null ? null : wish.reason());
        store.update(record);
        sql.update(STANDING)
                .set(STANDING.STAGE, after)
                .set(STANDING.CHANGED_IN, Standings.THIS_TRANSACTION)
                .where(STANDING.TENANT_ID.eq(Acting.tenant()), STANDING.CUSTOMER_ID.eq(record.getId()))
                .execute();
        sql.insertInto(STANDING_CHANGE)
                .set(STANDING_CHANGE.TENANT_ID, Acting.tenant())
                .set(STANDING_CHANGE.ID, Ids.next())
                .set(STANDING_CHANGE.CUSTOMER_ID, record.getId())
                .set(STANDING_CHANGE.AT, clock.now())
                .set(STANDING_CHANGE.WHAT, "STAGE")
                .set(STANDING_CHANGE.FROM_VALUE, before)
                .set(STANDING_CHANGE.TO_VALUE, after)
                .set(STANDING_CHANGE.AUTOMATIC, inline(wish.stage() == null))
                .set(STANDING_CHANGE.REASON, wish.reason())
                .set(STANDING_CHANGE.ACTOR_NAME, Acting.now().name())
                .execute();
    }

    /** What the rules said before somebody knew better; the next scoring says it anew. */
    private String lastAutomatic(UUID id, String otherwise) {
        return sql
                .select(STANDING_CHANGE.AUTOMATIC, STANDING_CHANGE.FROM_VALUE)
                .from(STANDING_CHANGE)
                .where(
                        STANDING_CHANGE.TENANT_ID.eq(Acting.tenant()),
                        STANDING_CHANGE.CUSTOMER_ID.eq(id),
                        STANDING_CHANGE.WHAT.eq("STAGE"))
                .orderBy(STANDING_CHANGE.AT.desc(), STANDING_CHANGE.ID.desc())
                .limit(inline(HISTORY))
                .fetch()
                .stream()
                .takeWhile(change -> !change.value1())
                .map(Record2::value2)
                .reduce(otherwise, (newer, older) -> older == null ? newer : older);
    }
}

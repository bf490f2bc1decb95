package com.hs6tools.crm.customers;

import static com.hs6tools.crmdb.customers.Tables.CUSTOMER;
import static com.hs6tools.crmdb.customers.Tables.CUSTOMER_LABEL;
import static com.hs6tools.crmdb.customers.Tables.RECORD_CHANGE;
import static com.hs6tools.crmdb.customers.Tables.STANDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Does a bulk action to one batch of customers, each statement on the whole set. */
@Component
class BulkBatch {
    private static final Field<UUID> NEW_ID = field("platform.new_id()", UUID.class);

    private final DSLContext sql;
    private final UnitClock clock;

    BulkBatch(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The next customers of the target, in the order of their ids. Their standings are locked too, in the same order as a
     * rescoring goes along: they hold copies of the profile.
     */
    List<UUID> next(Condition target, UUID after, UUID until, int size) {
        return sql.select(CUSTOMER.ID)
                .from(CustomerColumns.from())
                .where(target, CUSTOMER.ID.gt(after), CUSTOMER.ID.le(until))
                .orderBy(CUSTOMER.ID)
                .limit(size)
                .forNoKeyUpdate()
                .of(CUSTOMER, STANDING)
                .fetch(CUSTOMER.ID);
    }

    /** @return those that were not like that before */
    List<UUID> set(List<UUID> ids, List<BulkAction.Setting> settings) {
        var differs = settings.stream()
                .map(s -> s.column().isDistinctFrom(s.value()))
                .reduce(DSL.falseCondition(), Condition::or);
        var changed = filter(ids, differs);
        if (!changed.isEmpty()) {
            trace(changed, RecordChanges.Kind.FIELD, changes(settings));
            Map<Field<?>, Object> values = new HashMap<>();
            settings.forEach(s -> values.put(s.column(), s.value()));
            update(changed, values);
        }
        return changed;
    }

    List<UUID> delete(List<UUID> ids) {
        trace(ids, RecordChanges.Kind.DELETED, val(JSONB.valueOf("{}")));
        update(ids, Map.of(CUSTOMER.DELETED_AT, clock.realNow()));
        return ids;
    }

    List<UUID> restore(List<UUID> ids) {
        trace(ids, RecordChanges.Kind.RESTORED, val(JSONB.valueOf("{}")));
        var values = new HashMap<Field<?>, Object>();
        values.put(CUSTOMER.DELETED_AT, null);
        update(ids, values);
        return ids;
    }

    List<UUID> tag(List<UUID> ids, UUID label, String name) {
        var changed = sql.insertInto(
                        CUSTOMER_LABEL, CUSTOMER_LABEL.TENANT_ID, CUSTOMER_LABEL.CUSTOMER_ID, CUSTOMER_LABEL.LABEL_ID)
                .select(select(CUSTOMER.TENANT_ID, CUSTOMER.ID, val(label))
                        .from(CUSTOMER)
                        .where(these(ids)))
                .onConflictDoNothing()
                .returning(CUSTOMER_LABEL.CUSTOMER_ID)
                .fetch(CUSTOMER_LABEL.CUSTOMER_ID);
        tagged(changed, DSL.castNull(SQLDataType.VARCHAR), val(name));
        return changed;
    }

    List<UUID> untag(List<UUID> ids, UUID label, String name) {
        var changed = sql.deleteFrom(CUSTOMER_LABEL)
                .where(
                        CUSTOMER_LABEL.TENANT_ID.eq(Acting.tenant()),
                        CUSTOMER_LABEL.LABEL_ID.eq(label),
                        CUSTOMER_LABEL.CUSTOMER_ID.in(ids))
                .returning(CUSTOMER_LABEL.CUSTOMER_ID)
                .fetch(CUSTOMER_LABEL.CUSTOMER_ID);
        tagged(changed, val(name), DSL.castNull(SQLDataType.VARCHAR));
        return changed;
    }

    private void tagged(List<UUID> changed, Field<String> before, Field<String> after) {
        if (!changed.isEmpty()) {
            trace(changed, RecordChanges.Kind.FIELD, jsonbObject(key("tags").value(beforeAndAfter(before, after))));
            update(changed, Map.of());
        }
    }

    private static Field<JSONB> changes(List<BulkAction.Setting> settings) {
        return jsonbObject(settings.stream()
                .<JSONEntry<?>>map(s -> key(s.name())
                        .value(beforeAndAfter(
                                s.column().cast(SQLDataType.VARCHAR),
                                val(s.value(), s.column()).cast(SQLDataType.VARCHAR))))
                .toList());
    }

    private static Field<JSONB> beforeAndAfter(Field<String> before, Field<String> after) {
        return jsonbObject(key("before").value(before), key("after").value(after));
    }

    private void trace(List<UUID> ids, RecordChanges.Kind kind, Field<JSONB> data) {
        sql.insertInto(
                        RECORD_CHANGE,
                        RECORD_CHANGE.TENANT_ID,
                        RECORD_CHANGE.ID,
                        RECORD_CHANGE.CUSTOMER_ID,
                        RECORD_CHANGE.AT,
                        RECORD_CHANGE.KIND,
                        RECORD_CHANGE.ACTOR_NAME,
                        RECORD_CHANGE.DATA)
                .select(select(
                                CUSTOMER.TENANT_ID,
                                NEW_ID,
                                CUSTOMER.ID,
                                val(clock.realNow()),
                                inline(kind.name()),
                                val(Acting.now().name()),
                                data)
                        .from(CUSTOMER)
                        .where(these(ids)))
                .execute();
    }

    private void update(List<UUID> ids, Map<? extends Field<?>, ?> values) {
        OffsetDateTime now = clock.realNow();
        sql.update(CUSTOMER)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(inline(1)))
                .set(CUSTOMER.UPDATED_AT, now)
                .set(values)
                .where(these(ids))
                .execute();
    }

    private List<UUID> filter(List<UUID> ids, Condition which) {
        return sql.select(CUSTOMER.ID).from(CUSTOMER).where(these(ids), which).fetch(CUSTOMER.ID);
    }

    private static Condition these(List<UUID> ids) {
        return ids.isEmpty()
                ? DSL.falseCondition()
                : noCondition()
                        .and(CUSTOMER.TENANT_ID.eq(Acting.tenant()))
                        .and(CUSTOMER.ID.eq(DSL.any(ids.toArray(UUID[]::new))));
    }
}

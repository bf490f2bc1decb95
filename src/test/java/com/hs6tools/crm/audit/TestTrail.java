package com.hs6tools.crm.audit;

import static org.awaitility.Awaitility.await;

import com.hs6tools.crm.platform.events.DomainEvent;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import com.hs6tools.crm.platform.tenancy.Ids;
import com.hs6tools.crmdb.audit.Tables;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts to be noted, and hands that may do what the program may not. */
@Component
class TestTrail {
    record ThingChanged(UUID subjectId, Map<String, Change> changes) implements DomainEvent {
        @Override
        public String type() {
            return "thing.changed";
        }

        @Override
        public String subjectKind() {
            return "thing";
        }
    }

    private final Events events;
    private final TransactionTemplate transaction;
    private final Sealer sealer;
    private final DSLContext sql;

    TestTrail(Events events, TransactionTemplate transaction, Sealer sealer, DSLContext sql) {
        this.events = events;
        this.transaction = transaction;
        this.sealer = sealer;
        this.sql = sql;
    }

    UUID change(Actor actor) {
        return Acting.call(actor, () -> transaction.execute(status -> publish()));
    }

    void change(Actor actor, int times) {
        Acting.run(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    for (int i = 0; i < times; i++) {
                        publish();
                    }
                }));
    }

    void changeAndFail(Actor actor) {
        Acting.run(
                actor,
                () -> transaction.executeWithoutResult(status -> {
                    publish();
                    status.setRollbackOnly();
                }));
    }

    private UUID publish() {
        var thing = Ids.next();
        events.publish(new ThingChanged(thing, Map.of("price", new DomainEvent.Change(1, 2))));
        return thing;
    }

    /** Waits until every entry of the unit is in the chain. */
    void sealAll(Actor actor) {
        Acting.run(
                actor,
                () -> await().pollInSameThread().until(() -> {
                    sealer.sealSome();
                    return entries() == seals();
                }));
    }

    int entries() {
        return sql.fetchCount(Tables.ENTRY, Tables.ENTRY.TENANT_ID.eq(Acting.tenant()));
    }

    int seals() {
        return sql.fetchCount(Tables.SEAL, Tables.SEAL.TENANT_ID.eq(Acting.tenant()));
    }
}

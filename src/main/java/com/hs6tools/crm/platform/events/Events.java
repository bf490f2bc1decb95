package com.hs6tools.crm.platform.events;

import static com.hs6tools.crmdb.platform.Tables.EVENT;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts: kept in the event log and told to the listeners of this transaction, all or nothing. */
@Component
public class Events {
    private final DSLContext sql;
    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;
    private final AfterCommit afterCommit;

    Events(DSLContext sql, JsonMapper json, ApplicationEventPublisher listeners, AfterCommit afterCommit) {
        this.sql = sql;
        this.json = json;
        this.listeners = listeners;
        this.afterCommit = afterCommit;
    }

    public void publish(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(event.type() + " published outside the transaction that makes it true");
        }
        var actor = Acting.now();
        var who = new LinkedHashMap<String, Object>(Map.of("kind", actor.kind(), "name", actor.name()));
        if (actor.id() != null) {
            who.put("id", actor.id());
        }
        var id = Ids.next();
        sql.insertInto(EVENT)
                .set(EVENT.TENANT_ID, actor.tenant())
                .set(EVENT.ID, id)
                .set(EVENT.TYPE, event.type())
                .set(EVENT.SUBJECT_ID, event.subjectId())
                .set(EVENT.ACTOR, JSONB.valueOf(json.writeValueAsString(who)))
                .set(EVENT.DATA, JSONB.valueOf(json.writeValueAsString(event)))
                .execute();
        listeners.publishEvent(event);
        afterCommit.follow(actor.tenant(), id, event);
    }
}

package com.hs6tools.crm.customers.duplicates;

import static com.hs6tools.crmdb.customers.Tables.DUPLICATE_PAIR;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that two customers are two, or that this is open again. */
@Component
class DecideAboutPair {
    private final DSLContext sql;
    private final PairQueries queries;
    private final Events events;
    private final UnitClock clock;

    DecideAboutPair(DSLContext sql, PairQueries queries, Events events, UnitClock clock) {
        this.sql = sql;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void decide(UUID id, DuplicatePair.State state) {
        var pair = queries.find(id);
        if (pair.state() == state) {
            return;
        }
        var decided = state == DuplicatePair.State.DISMISSED;
        sql.update(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.STATE, state.name())
                .set(DUPLICATE_PAIR.DECIDED_AT, decided ? clock.realNow() : null)
                .set(DUPLICATE_PAIR.DECIDED_BY_NAME, decided ? Acting.now().name() : null)
                .set(DUPLICATE_PAIR.UPDATED_AT, clock.realNow())
                .set(DUPLICATE_PAIR.VERSION, DUPLICATE_PAIR.VERSION.plus(1))
                .where(DUPLICATE_PAIR.TENANT_ID.eq(Acting.tenant()), DUPLICATE_PAIR.ID.eq(id))
                .execute();
        var label = pair.first().name() + ", " + pair.second().name();
        events.publish(new DuplicateDecided(id, label, Map.of("state", new Change(pair.state(), state))));
    }
}

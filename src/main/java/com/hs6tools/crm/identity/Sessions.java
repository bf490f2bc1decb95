package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.SESSION;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where. Only the hash of a session's secret is kept. */
@Component
class Sessions {
    @Schema(name = "Session")
    record Row(
            UUID id,
            boolean current,
            OffsetDateTime createdAt,
            OffsetDateTime lastSeenAt,
            @Nullable String ip,
            @Nullable String userAgent) {}

    private final DSLContext sql;
    private final UnitClock clock;
    private final Callers callers;
    private final Events events;

    Sessions(DSLContext sql, UnitClock clock, Callers callers, Events events) {
        this.sql = sql;
        this.clock = clock;
        this.callers = callers;
        this.events = events;
    }

    /** @return the new session's secret, for the cookie */
    @Transactional
    String begin(UUID person, Origin from) {
        var secret = Secrets.random();
        var now = clock.realNow();
        sql.insertInto(SESSION)
                .set(SESSION.TENANT_ID, Acting.tenant())
                .set(SESSION.ID, Ids.next())
                .set(SESSION.TOKEN_HASH, Secrets.hash(secret))
                .set(SESSION.PERSON_ID, person)
                .set(SESSION.IP, from.ip())
                .set(SESSION.USER_AGENT, from.userAgent())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LastSeen.IDLE))
                .execute();
        sql.update(PERSON)
                .set(PERSON.LAST_SEEN_AT, now)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(person))
                .execute();
        sql.deleteFrom(SESSION).where(of(person), SESSION.EXPIRES_AT.le(now)).execute();
        events.publish(IdentityFact.about(
                "person.signed_in", "person", person, Acting.now().name()));
        return secret;
    }

    List<Row> list(UUID person, @Nullable UUID current) {
        return sql.select(SESSION.ID, SESSION.CREATED_AT, SESSION.LAST_SEEN_AT, SESSION.IP, SESSION.USER_AGENT)
                .from(SESSION)
                .where(of(person), SESSION.EXPIRES_AT.gt(clock.realNow()))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID)
                .fetch(r -> new Row(
                        r.value1(), r.value1().equals(current), r.value2(), r.value3(), r.value4(), r.value5()));
    }

    /** The session one is in. */
    @Transactional
    void leave(UUID person, UUID session) {
        if (end(of(person).and(SESSION.ID.eq(session))) == 1) {
            events.publish(IdentityFact.about(
                    "person.signed_out", "person", person, Acting.now().name()));
        }
    }

    /** Another session of one's own, on a device that was lost or forgotten. */
    @Transactional
    void revoke(UUID person, UUID session) {
        if (end(of(person).and(SESSION.ID.eq(session))) == 0) {
            throw new NotFound("This session");
        }
        events.publish(IdentityFact.about(
                "session.revoked", "person", person, Acting.now().name()));
    }

    int endAll(UUID person) {
        return end(of(person));
    }

    int endOthers(UUID person, @Nullable UUID kept) {
        return end(of(person).and(kept == null ? DSL.noCondition() : SESSION.ID.ne(kept)));
    }

    /** Whoever is signed in is looked up anew at the next request. */
    void forgetCallers() {
        callers.forget();
    }

    private int end(Condition which) {
        callers.forget();
        return sql.deleteFrom(SESSION).where(which).execute();
    }

    private static Condition of(UUID person) {
        return SESSION.TENANT_ID.eq(Acting.tenant()).and(SESSION.PERSON_ID.eq(person));
    }
}

package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.API_TOKEN;
import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.SESSION;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.tenancy.Acting;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Notes when a session or token was used, once a minute at most, and keeps a used session alive. */
@Component
class LastSeen {
    static final Duration IDLE = Duration.ofDays(7);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration STEP = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final UnitClock clock;

    LastSeen(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void session(CallerQueries.Session session) {
        var now = clock.realNow();
        if (session.lastSeenAt().plus(STEP).isAfter(now)) {
            return;
        }
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, end(now, session.createdAt()))
                .where(SESSION.TENANT_ID.eq(Acting.tenant()), SESSION.ID.eq(session.id()))
                .execute();
        sql.update(PERSON)
                .set(PERSON.LAST_SEEN_AT, now)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(session.person()))
                .execute();
    }

    private static OffsetDateTime end(OffsetDateTime now, OffsetDateTime begun) {
        var idle = now.plus(IDLE);
        var longest = begun.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }

    void token(CallerQueries.Token token) {
        var now = clock.realNow();
        if (token.lastUsedAt() != null && token.lastUsedAt().plus(STEP).isAfter(now)) {
            return;
        }
        sql.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.TENANT_ID.eq(Acting.tenant()), API_TOKEN.ID.eq(token.id()))
                .execute();
    }
}

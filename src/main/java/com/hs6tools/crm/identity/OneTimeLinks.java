package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.ONE_TIME_LINK;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Links that let somebody choose a password once. Only their hashes are kept. */
@Component
class OneTimeLinks {
    enum Purpose {
        PASSWORD_RESET(Duration.ofHours(1)),
        INVITATION(Duration.ofDays(7));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    record Link(UUID tenant, UUID person, Purpose purpose) {}

    private final DSLContext sql;
    private final UnitClock clock;

    OneTimeLinks(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes the one link that is good from now on; those made before no longer are. */
    String make(UUID person, Purpose purpose) {
        var secret = Secrets.random();
        drop(person);
        sql.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TENANT_ID, Acting.tenant())
                .set(ONE_TIME_LINK.ID, Ids.next())
                .set(ONE_TIME_LINK.TOKEN_HASH, Secrets.hash(secret))
                .set(ONE_TIME_LINK.PURPOSE, purpose.name())
                .set(ONE_TIME_LINK.PERSON_ID, person)
                .set(ONE_TIME_LINK.CREATED_AT, clock.realNow())
                .set(ONE_TIME_LINK.EXPIRES_AT, clock.realNow().plus(purpose.lasts))
                .execute();
        return secret;
    }

    Optional<Link> find(String secret) {
        var hash = Secrets.hash(secret);
        return Presenting.hash(
                hash,
                () -> sql.select(ONE_TIME_LINK.TENANT_ID, ONE_TIME_LINK.PERSON_ID, ONE_TIME_LINK.PURPOSE)
                        .from(ONE_TIME_LINK)
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(hash), ONE_TIME_LINK.USED_AT.isNull())
                        .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.realNow()))
                        .fetchOptional(Records.mapping((t, p, u) -> new Link(t, p, Purpose.valueOf(u)))));
    }

    /** @return false when somebody was faster */
    boolean use(String secret) {
        return sql.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, clock.realNow())
                        .where(ONE_TIME_LINK.TENANT_ID.eq(Acting.tenant()))
                        .and(ONE_TIME_LINK.TOKEN_HASH.eq(Secrets.hash(secret)))
                        .and(ONE_TIME_LINK.USED_AT.isNull())
                        .execute()
                == 1;
    }

    /** So that nobody's mailbox is flooded by a stranger. */
    boolean madeSince(UUID person, OffsetDateTime moment) {
        return sql.fetchExists(
                ONE_TIME_LINK,
                ONE_TIME_LINK.TENANT_ID.eq(Acting.tenant()),
                ONE_TIME_LINK.PERSON_ID.eq(person),
                ONE_TIME_LINK.CREATED_AT.gt(moment));
    }

    void drop(UUID person) {
        sql.deleteFrom(ONE_TIME_LINK)
                .where(ONE_TIME_LINK.TENANT_ID.eq(Acting.tenant()), ONE_TIME_LINK.PERSON_ID.eq(person))
                .execute();
    }
}

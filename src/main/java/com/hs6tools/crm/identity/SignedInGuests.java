package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.API_TOKEN;
import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.SESSION;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.events.LiveGuests;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who follows live events stays as long as his session or token is good and he works here. */
@Component
class SignedInGuests implements LiveGuests {
    private final DSLContext sql;
    private final UnitClock clock;

    SignedInGuests(DSLContext sql, UnitClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Guest guest(HttpServletRequest request) {
        var caller = Objects.requireNonNull(Caller.of(request));
        return new Guest(caller.tenant(), caller.person(), caller.credential());
    }

    @Override
    public Set<Guest> welcome(UUID tenant, Set<Guest> guests) {
        return Acting.call(Actor.system(tenant), () -> {
            var people = activePeople(guests);
            var credentials = goodCredentials(guests);
            return guests.stream()
                    .filter(g -> people.contains(g.person()))
                    .filter(g -> g.credential() == null || credentials.contains(g.credential()))
                    .collect(Collectors.toSet());
        });
    }

    private Set<UUID> activePeople(Set<Guest> guests) {
        var ids = guests.stream().map(Guest::person).distinct().toArray(UUID[]::new);
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(any(ids)), PERSON.STATUS.eq("ACTIVE"))
                .fetchSet(PERSON.ID);
    }

    private Set<UUID> goodCredentials(Set<Guest> guests) {
        var ids =
                guests.stream().map(Guest::credential).filter(Objects::nonNull).toArray(UUID[]::new);
        var now = clock.realNow();
        var good = new HashSet<>(sql.select(SESSION.ID)
                .from(SESSION)
                .where(SESSION.TENANT_ID.eq(Acting.tenant()), SESSION.ID.eq(any(ids)), SESSION.EXPIRES_AT.gt(now))
                .fetchSet(SESSION.ID));
        good.addAll(sql.select(API_TOKEN.ID)
                .from(API_TOKEN)
                .where(API_TOKEN.TENANT_ID.eq(Acting.tenant()), API_TOKEN.ID.eq(any(ids)))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)))
                .fetchSet(API_TOKEN.ID));
        return good;
    }

    private static org.jooq.QuantifiedSelect<org.jooq.Record1<UUID>> any(UUID[] ids) {
        return org.jooq.impl.DSL.any(ids);
    }
}

package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.API_TOKEN;
import static com.hs6tools.crmdb.identity.Tables.BUSINESS_UNIT;
import static com.hs6tools.crmdb.identity.Tables.PERSON;
import static com.hs6tools.crmdb.identity.Tables.PERSON_ROLE;
import static com.hs6tools.crmdb.identity.Tables.ROLE;
import static com.hs6tools.crmdb.identity.Tables.SESSION;

import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Actor;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what stands behind a credential. */
@Component
class CallerQueries {
    private final DSLContext sql;

    CallerQueries(DSLContext sql) {
        this.sql = sql;
    }

    record Session(UUID tenant, UUID id, UUID person, OffsetDateTime createdAt, OffsetDateTime lastSeenAt) {}

    record Token(
            UUID tenant,
            UUID id,
            UUID person,
            String name,
            Set<String> scopes,
            @Nullable OffsetDateTime lastUsedAt) {}

    record Person(UUID id, String name, @Nullable UUID team) {}

    record Rights(Set<String> permissions, Actor.Scope scope) {}

    /** Call it while presenting the hash: row-level security opens that one row. */
    Optional<Session> session(String hash, OffsetDateTime now) {
        return sql.select(SESSION.TENANT_ID, SESSION.ID, SESSION.PERSON_ID, SESSION.CREATED_AT, SESSION.LAST_SEEN_AT)
                .from(SESSION)
                .where(SESSION.TOKEN_HASH.eq(hash), SESSION.EXPIRES_AT.gt(now))
                .fetchOptional(Records.mapping(Session::new));
    }

    /** Call it while presenting the hash: row-level security opens that one row. */
    Optional<Token> token(String hash, OffsetDateTime now) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(hash), API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)))
                .fetchOptional(t -> new Token(
                        t.getTenantId(),
                        t.getId(),
                        t.getPersonId(),
                        t.getName(),
                        Set.of(t.getScopes()),
                        t.getLastUsedAt()));
    }

    Optional<UUID> firstUnit() {
        return sql.select(BUSINESS_UNIT.ID)
                .from(BUSINESS_UNIT)
                .where(BUSINESS_UNIT.FIRST)
                .fetchOptional(BUSINESS_UNIT.ID);
    }

    Optional<UUID> firstAdmin() {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.TENANT_ID.eq(PERSON.TENANT_ID), PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                .join(ROLE)
                .on(ROLE.TENANT_ID.eq(PERSON.TENANT_ID), ROLE.ID.eq(PERSON_ROLE.ROLE_ID))
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.STATUS.eq("ACTIVE"))
                .and(ROLE.BUILT_IN)
                .and(ROLE.NAME.eq(BuiltInRole.ADMIN.name()))
                .orderBy(PERSON.CREATED_AT, PERSON.ID)
                .limit(1)
                .fetchOptional(PERSON.ID);
    }

    Optional<Person> activePerson(UUID id) {
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.TEAM_ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.ID.eq(id), PERSON.STATUS.eq("ACTIVE"))
                .fetchOptional(Records.mapping(Person::new));
    }

    /** All roles of a person together: every right of any, the widest scope. */
    Rights rights(UUID person) {
        var permissions = new HashSet<String>();
        var scope = Actor.Scope.OWN;
        for (var role : sql.select(ROLE.PERMISSIONS, ROLE.SCOPE)
                .from(ROLE)
                .join(PERSON_ROLE)
                .on(PERSON_ROLE.TENANT_ID.eq(ROLE.TENANT_ID), PERSON_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(ROLE.TENANT_ID.eq(Acting.tenant()), PERSON_ROLE.PERSON_ID.eq(person))
                .fetch()) {
            permissions.addAll(Arrays.asList(role.value1()));
            var its = Actor.Scope.valueOf(role.value2());
            scope = its.compareTo(scope) > 0 ? its : scope;
        }
        return new Rights(Set.copyOf(permissions), scope);
    }

    Set<UUID> team(UUID team) {
        List<UUID> members = sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(Acting.tenant()), PERSON.TEAM_ID.eq(team))
                .fetch(PERSON.ID);
        return Set.copyOf(members);
    }
}

package com.hs6tools.crm.identity;

import static com.hs6tools.crmdb.identity.Tables.API_TOKEN;
import static com.hs6tools.crmdb.identity.Tables.PERSON;

import com.hs6tools.crm.platform.clock.UnitClock;
import com.hs6tools.crm.platform.crypto.Secrets;
import com.hs6tools.crm.platform.events.DomainEvent.Change;
import com.hs6tools.crm.platform.events.Events;
import com.hs6tools.crm.platform.http.NotFound;
import com.hs6tools.crm.platform.http.NotSignedIn;
import com.hs6tools.crm.platform.http.Violations;
import com.hs6tools.crm.platform.tenancy.Acting;
import com.hs6tools.crm.platform.tenancy.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs. Each acts as the person who made it, never with more than that person has. */
@Component
class ApiTokens {
    private static final String MARK = "hs6_";
    private static final int SHOWN = 10;

    @Schema(name = "ApiTokenInput")
    record TokenInput(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable OffsetDateTime expiresAt) {}

    /** @param token the secret itself, in this one answer only */
    @Schema(name = "MadeApiToken")
    record MadeToken(
            UUID id,
            String name,
            List<String> scopes,
            @Nullable OffsetDateTime expiresAt,
            String token) {
        @Override
        public String toString() {
            return "MadeToken[" + id + "]";
        }
    }

    @Schema(name = "ApiToken")
    record Row(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            String createdBy,
            @Nullable String person,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime lastUsedAt) {}

    private final DSLContext sql;
    private final RoleRules rules;
    private final Callers callers;
    private final Events events;
    private final UnitClock clock;

    ApiTokens(DSLContext sql, RoleRules rules, Callers callers, Events events, UnitClock clock) {
        this.sql = sql;
        this.rules = rules;
        this.callers = callers;
        this.events = events;
        this.clock = clock;
    }

    List<Row> list() {
        return sql.select(API_TOKEN.fields())
                .select(PERSON.NAME)
                .from(API_TOKEN)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(API_TOKEN.TENANT_ID), PERSON.ID.eq(API_TOKEN.PERSON_ID))
                .where(API_TOKEN.TENANT_ID.eq(Acting.tenant()), API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID)
                .fetch(t -> new Row(
                        t.get(API_TOKEN.ID),
                        t.get(API_TOKEN.NAME),
                        t.get(API_TOKEN.PREFIX),
                        List.of(t.get(API_TOKEN.SCOPES)),
                        t.get(API_TOKEN.CREATED_BY_NAME),
                        t.get(PERSON.NAME),
                        t.get(API_TOKEN.CREATED_AT),
                        t.get(API_TOKEN.EXPIRES_AT),
                        t.get(API_TOKEN.LAST_USED_AT)));
    }

    @Transactional
    MadeToken make(TokenInput input) {
        check(input);
        var actor = Acting.now();
        var owner = actor.id();
        if (owner == null) {
            throw new NotSignedIn();
        }
        var name = String.valueOf(input.name()).strip();
        var scopes = input.scopes() == null
                ? List.<String>of()
                : input.scopes().stream().distinct().toList();
        var token = MARK + Secrets.random();
        var id = Ids.next();
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.TENANT_ID, actor.tenant())
                .set(API_TOKEN.ID, id)
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, Secrets.hash(token))
                .set(API_TOKEN.PREFIX, token.substring(0, SHOWN))
                .set(API_TOKEN.SCOPES, scopes.toArray(String[]::new))
                .set(API_TOKEN.PERSON_ID, owner)
                .set(API_TOKEN.CREATED_BY_NAME, actor.name())
                .set(API_TOKEN.EXPIRES_AT, input.expiresAt())
                .execute();
        events.publish(IdentityFact.about("token.created", "token", id, name)
                .with(Map.of("scopes", new Change(null, scopes), "expiresAt", new Change(null, input.expiresAt()))));
        return new MadeToken(id, name, scopes, input.expiresAt(), token);
    }

    @Transactional
    void revoke(UUID id) {
        var name = sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, clock.realNow())
                .where(API_TOKEN.TENANT_ID.eq(Acting.tenant()), API_TOKEN.ID.eq(id), API_TOKEN.REVOKED_AT.isNull())
                .returning(API_TOKEN.NAME)
                .fetchOptional(API_TOKEN.NAME)
                .orElseThrow(() -> new NotFound("This token"));
        callers.forget();
        events.publish(IdentityFact.about("token.revoked", "token", id, name));
    }

    private void check(TokenInput input) {
        var scopes = input.scopes();
        var expiry = input.expiresAt();
        new Violations()
                .required("name", input.name())
                .length("name", input.name(), 100)
                .check(scopes != null && !scopes.isEmpty(), "scopes", "At least one right.", "required")
                .check(
                        expiry == null || expiry.isAfter(clock.realNow()),
                        "expiresAt",
                        "A moment in the future.",
                        "in_the_past")
                .throwIfAny();
        if (scopes != null && !scopes.equals(List.of(PermissionCatalogue.EVERYTHING))) {
            rules.checkKnown("scopes", scopes);
        }
        MoreThanOwn.check(
                Acting.now(), scopes == null ? List.of() : scopes, Acting.now().scope());
    }
}

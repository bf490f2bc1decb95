package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.RequestId;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose credential was found good.
 *
 * @param kind PERSON came with a session cookie, TOKEN with an API token
 * @param credential the session's or token's id; null for the token of the environment
 */
record Caller(
        UUID tenant,
        Actor.Kind kind,
        UUID person,
        @Nullable UUID credential,
        String name,
        Set<String> permissions,
        Actor.Scope scope,
        Set<UUID> team) {
    private static final String ATTRIBUTE = Caller.class.getName();

    Actor actor(HttpServletRequest request) {
        return new Actor(
                tenant, kind, person, name, permissions, scope, team, request.getRemoteAddr(), RequestId.of(request));
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }

    /** @throws SessionNeeded for a caller with an API token */
    static Caller inSession(HttpServletRequest request) {
        var caller = of(request);
        if (caller == null || !caller.hasSession()) {
            throw new SessionNeeded();
        }
        return caller;
    }

    UUID session() {
        return Objects.requireNonNull(credential);
    }

    boolean hasSession() {
        return kind == Actor.Kind.PERSON;
    }
}

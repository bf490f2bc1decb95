package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.RequestId;
import com.hs6tools.crm.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a request came from, for sessions, limits and the audit trail, before anybody is known. */
record Origin(
        String ip, @Nullable String userAgent, @Nullable String requestId) {
    private static final int LONGEST_AGENT = 300;

    static Origin of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var shortened = agent != null && agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        return new Origin(request.getRemoteAddr(), shortened, RequestId.of(request));
    }

    /** Somebody who proves that he is this person; he may nothing yet but that. */
    Actor as(UUID tenant, UUID person, String name) {
        return new Actor(
                tenant, Actor.Kind.PERSON, person, name, Set.of(), Actor.Scope.OWN, Set.of(person), ip, requestId);
    }

    Actor stranger(UUID tenant) {
        return new Actor(
                tenant, Actor.Kind.PUBLIC, null, "not signed in", Set.of(), Actor.Scope.OWN, Set.of(), ip, requestId);
    }
}

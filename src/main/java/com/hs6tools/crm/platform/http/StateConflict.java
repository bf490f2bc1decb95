package com.hs6tools.crm.platform.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record's state does not allow this; says which state it is in and which moves are open. */
public final class StateConflict extends Problem {
    private final String state;
    private final List<String> allowed;
    private final @Nullable String reason;
    private final Map<String, Object> params;

    /** Where state and moves say it all. */
    public StateConflict(String detail, String state, Collection<String> allowed) {
        this(detail, state, allowed, null, Map.of());
    }

    public StateConflict(String detail, String state, Collection<String> allowed, String reason) {
        this(detail, state, allowed, reason, Map.of());
    }

    public StateConflict(
            String detail,
            String state,
            Collection<String> allowed,
            @Nullable String reason,
            Map<String, Object> params) {
        super(409, "state_conflict", detail);
        this.state = state;
        this.allowed = List.copyOf(allowed);
        this.reason = reason;
        this.params = params;
    }

    @Override
    public @Nullable String reason() {
        return reason;
    }

    @Override
    public Map<String, Object> params() {
        return params;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("state", state, "allowed", allowed);
    }
}

package com.hs6tools.crm.platform.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The record's state does not allow this; says which state it is in and which moves are open. */
public final class StateConflict extends Problem {
    private final String state;
    private final List<String> allowed;

    public StateConflict(String detail, String state, Collection<String> allowed) {
        super(409, "state_conflict", detail);
        this.state = state;
        this.allowed = List.copyOf(allowed);
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("state", state, "allowed", allowed);
    }
}

package com.hs6tools.crm.platform.http;

import java.util.Map;

/** Somebody saved the record in between. */
public final class VersionConflict extends Problem {
    private final long current;

    public VersionConflict(long current) {
        super(409, "version_conflict", "Somebody changed this record meanwhile. Load it again, then save your change.");
        this.current = current;
    }

    @Override
    public Map<String, Object> more() {
        return Map.of("currentVersion", current);
    }
}

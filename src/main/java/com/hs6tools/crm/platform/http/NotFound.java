package com.hs6tools.crm.platform.http;

/** Absent or out of the caller's scope; never tells which. */
public final class NotFound extends Problem {
    public NotFound(String what) {
        super(404, "not_found", what + " does not exist, or is outside what you may see.");
    }
}

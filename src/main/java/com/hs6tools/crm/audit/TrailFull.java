package com.hs6tools.crm.audit;

import com.hs6tools.crm.platform.http.Problem;

/** Too many reads wait to be noted, because the database does not take them. */
final class TrailFull extends Problem {
    TrailFull() {
        super(
                503,
                "audit_trail_full",
                "Personal data cannot be shown right now, because it could not be noted who saw it.");
    }

    @Override
    public Integer retryAfterSeconds() {
        return 5;
    }
}

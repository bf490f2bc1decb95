package com.hs6tools.crm.identity;

import com.hs6tools.crm.platform.http.Problem;

/** One's own password, sessions and second factor are changed in a session, never with an API token. */
final class SessionNeeded extends Problem {
    SessionNeeded() {
        super(403, "session_needed", "An API token cannot change how its owner signs in. Sign in with your password.");
    }
}

package com.hs6tools.crm.platform.http;

/** Nobody is signed in, or the token is not one of ours. */
public final class NotSignedIn extends Problem {
    public NotSignedIn() {
        super(401, "not_signed_in", "Sign in first, or send a valid API token.");
    }
}

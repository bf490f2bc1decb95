package com.hs6tools.crm.platform.http;

/** Signed in, but without the right. */
public final class NotAllowed extends Problem {
    public NotAllowed(String permission) {
        super(403, "not_allowed", "This needs the permission " + permission + ". Ask an admin of your business unit.");
    }
}

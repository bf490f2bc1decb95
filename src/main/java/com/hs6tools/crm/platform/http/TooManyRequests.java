package com.hs6tools.crm.platform.http;

/** Over a limit; says when to come back. */
public final class TooManyRequests extends Problem {
    private final int seconds;

    public TooManyRequests(int seconds, String detail) {
        super(429, "too_many_requests", detail);
        this.seconds = seconds;
    }

    @Override
    public Integer retryAfterSeconds() {
        return seconds;
    }
}

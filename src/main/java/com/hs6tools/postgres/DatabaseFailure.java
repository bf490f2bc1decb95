package com.hs6tools.postgres;

/** The database cannot be run; the message says why and what to do, fit to be shown to the person who started it. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DatabaseFailure(String message) {
        super(message);
    }

    public DatabaseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

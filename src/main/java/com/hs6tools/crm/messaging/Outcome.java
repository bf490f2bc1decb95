package com.hs6tools.crm.messaging;

/** What became of an attempt to hand a message to the mail server. */
sealed interface Outcome {
    /** The server has taken it. */
    record Taken() implements Outcome {}

    /** Refused for now, or the server was not there: worth another attempt. */
    record Later(String problem) implements Outcome {}

    /** Refused for good. */
    record Refused(String problem) implements Outcome {}

    /** The connection broke while the server may already have taken it. */
    record Unknown(String problem) implements Outcome {}
}

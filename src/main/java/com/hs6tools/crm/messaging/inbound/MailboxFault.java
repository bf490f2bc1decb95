package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why a mailbox cannot be read at the moment. */
final class MailboxFault extends Exception {
    /** What somebody who sets up a mailbox can do something about. */
    @Schema(name = "MailboxProblem")
    enum Kind {
        UNKNOWN_HOST,
        REFUSED,
        TIMED_OUT,
        CERTIFICATE,
        NO_TLS,
        NOT_ENCRYPTED,
        PRIVATE_HOST,
        WRONG_PASSWORD,
        NO_FOLDER,
        BROKEN,
        /** The fault is this program's. */
        INTERNAL
    }

    private final Kind kind;

    MailboxFault(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    MailboxFault(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What the server or the network said, in its own words. */
    String detail() {
        return String.valueOf(getMessage());
    }
}

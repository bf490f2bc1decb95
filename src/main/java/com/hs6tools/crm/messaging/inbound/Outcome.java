package com.hs6tools.crm.messaging.inbound;

import io.swagger.v3.oas.annotations.media.Schema;

/** What became of a message. */
@Schema(name = "ReceivedMailOutcome")
enum Outcome {
    /** A lead was made of it. */
    NEW_LEAD,
    /** It was put to a lead that was open. */
    LEAD,
    /** It was put on a customer's timeline. */
    CUSTOMER,
    /** It was left aside; the reason says why. */
    ASIDE,
    /** The same message came before, in this mailbox or another. */
    DUPLICATE,
    /** It could not be taken; the reason says why. */
    FAILED;

    @Schema(name = "ReceivedMailReason")
    enum Reason {
        OWN,
        COLLEAGUE,
        BOUNCE,
        AUTO_REPLY,
        LIST,
        SPAM,
        NO_SENDER,
        UNREADABLE,
        /** It is larger than what is read. */
        TOO_LARGE,
        /** Nobody knows who wrote, and this mailbox makes no leads. */
        STRANGER,
        /** The connection broke at it again and again. */
        STUCK,
        /** Something in it could not be stored. */
        FAULT,
        /** It was taken, without some files that are too large or too many. */
        FILES_LEFT_OUT
    }
}

package com.hs6tools.crm.messaging;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** Somebody put a message that had not gone out into the queue again. */
record MessageSentAgain(UUID subjectId, String subjectLabel) implements DomainEvent {
    @Override
    public String type() {
        return "message.sent-again";
    }

    @Override
    public String subjectKind() {
        return "message";
    }
}

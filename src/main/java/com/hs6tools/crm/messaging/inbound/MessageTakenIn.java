package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.UUID;

/** Somebody took in a message that the program had left aside. */
record MessageTakenIn(UUID subjectId, String subjectLabel) implements DomainEvent {
    @Override
    public String type() {
        return "mail.taken_in";
    }

    @Override
    public String subjectKind() {
        return "mail";
    }
}

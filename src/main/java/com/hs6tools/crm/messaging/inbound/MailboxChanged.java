package com.hs6tools.crm.messaging.inbound;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A mailbox was made, changed or removed. @param type mailbox.created, .updated or .deleted */
record MailboxChanged(String type, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "mailbox";
    }
}

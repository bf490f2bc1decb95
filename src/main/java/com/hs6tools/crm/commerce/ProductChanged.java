package com.hs6tools.crm.commerce;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A product was made, changed or deleted. */
record ProductChanged(String type, UUID subjectId, String subjectLabel, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "product";
    }
}

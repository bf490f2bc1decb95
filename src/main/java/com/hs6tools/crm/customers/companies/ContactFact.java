package com.hs6tools.crm.customers.companies;

import com.hs6tools.crm.platform.events.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Something happened to a contact: {@code contact.created}, {@code .updated}, {@code .deleted} or {@code .restored}. */
record ContactFact(String type, UUID subjectId, String subjectLabel, UUID customerId, Map<String, Change> changes)
        implements DomainEvent {
    @Override
    public String subjectKind() {
        return "contact";
    }
}
